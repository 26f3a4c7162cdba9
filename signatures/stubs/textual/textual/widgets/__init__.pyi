# textual 8.2.8
from textual.widgets._button import Button as Button
from textual.widgets._checkbox import Checkbox as Checkbox
from textual.widgets._collapsible import Collapsible as Collapsible
from textual.widgets._content_switcher import ContentSwitcher as ContentSwitcher
from textual.widgets._data_table import DataTable as DataTable
from textual.widgets._digits import Digits as Digits
from textual.widgets._directory_tree import DirectoryTree as DirectoryTree
from textual.widgets._footer import Footer as Footer
from textual.widgets._header import Header as Header
from textual.widgets._help_panel import HelpPanel as HelpPanel
from textual.widgets._input import Input as Input
from textual.widgets._key_panel import KeyPanel as KeyPanel
from textual.widgets._label import Label as Label
from textual.widgets._link import Link as Link
from textual.widgets._list_item import ListItem as ListItem
from textual.widgets._list_view import ListView as ListView
from textual.widgets._loading_indicator import LoadingIndicator as LoadingIndicator
from textual.widgets._log import Log as Log
from textual.widgets._markdown import Markdown as Markdown, MarkdownViewer as MarkdownViewer
from textual.widgets._masked_input import MaskedInput as MaskedInput
from textual.widgets._option_list import OptionList as OptionList
from textual.widgets._placeholder import Placeholder as Placeholder
from textual.widgets._pretty import Pretty as Pretty
from textual.widgets._progress_bar import ProgressBar as ProgressBar
from textual.widgets._radio_button import RadioButton as RadioButton
from textual.widgets._radio_set import RadioSet as RadioSet
from textual.widgets._rich_log import RichLog as RichLog
from textual.widgets._rule import Rule as Rule
from textual.widgets._select import Select as Select
from textual.widgets._selection_list import SelectionList as SelectionList
from textual.widgets._sparkline import Sparkline as Sparkline
from textual.widgets._static import Static as Static
from textual.widgets._switch import Switch as Switch
from textual.widgets._tabbed_content import TabPane as TabPane, TabbedContent as TabbedContent
from textual.widgets._tabs import Tab as Tab, Tabs as Tabs
from textual.widgets._text_area import TextArea as TextArea
from textual.widgets._tooltip import Tooltip as Tooltip
from textual.widgets._tree import Tree as Tree
from textual.widgets._welcome import Welcome as Welcome
from typing import Any
def __getattr__(name: str) -> Any: ...
