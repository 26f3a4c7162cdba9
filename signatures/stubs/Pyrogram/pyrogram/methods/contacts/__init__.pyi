# Pyrogram 2.0.106
from pyrogram.methods.contacts.add_contact import AddContact as AddContact, AddContact as _AddContact
from pyrogram.methods.contacts.delete_contacts import DeleteContacts as DeleteContacts, DeleteContacts as _DeleteContacts
from pyrogram.methods.contacts.get_contacts import GetContacts as GetContacts, GetContacts as _GetContacts
from pyrogram.methods.contacts.get_contacts_count import GetContactsCount as GetContactsCount, GetContactsCount as _GetContactsCount
from pyrogram.methods.contacts.import_contacts import ImportContacts as ImportContacts, ImportContacts as _ImportContacts
from typing import Any
class Contacts(_GetContacts, _DeleteContacts, _ImportContacts, _GetContactsCount, _AddContact): ...
def __getattr__(name: str) -> Any: ...
