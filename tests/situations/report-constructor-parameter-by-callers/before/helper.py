class Helper:
    def __init__(self, client, prefix=""):
        self.client = client
        self.prefix = prefix

    async def ask(self, prompt):
        reply = self.client.complete(self.prefix + prompt)
        return reply.choices[0].text

    def model(self):
        return self.client.models()[0]
