from homeassistant import config_entries

from checks import check_data, schema

DOMAIN = "bins"


class BinsFlow(config_entries.ConfigFlow, domain=DOMAIN):
    VERSION = 1

    def __init__(self):
        self._errors = {}
        self.data = {}

    async def async_step_user(self, user_input=None):
        self._errors = {}
        if user_input is not None:
            self._errors = await check_data(user_input)
            if self._errors == {}:
                self.data.update(user_input)
                return self.async_create_entry(title=user_input["name"], data=self.data)
        return await self._show_form(user_input or {})

    async def _show_form(self, user_input):
        return self.async_show_form(step_id="user", data_schema=schema(user_input), errors=self._errors)
