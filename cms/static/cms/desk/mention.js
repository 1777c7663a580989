// The mention of a prisoner in a text: chosen in a dialog, shown with the prisoner's name, taken away again.
(() => {
  const { React, ReactDOM, DraftJS, draftail, jQuery } = window;
  const { EditorState, Modifier, RichUtils } = DraftJS;
  const TYPE = "PERSON";
  const element = React.createElement;
  // Addresses and words that the page hands to the plugin below.
  let given = {};

  // Names by id, so that a text need not carry them: only those who may see prisoners are told.
  const names = new Map();
  const nameOf = async (id) => {
    if (!names.has(id)) {
      const answer = await fetch(given.personChosen.replace("/0/", `/${id}/`));
      if (!answer.ok) return null;
      names.set(id, (await answer.json()).result);
    }
    return names.get(id);
  };

  // The beginnings of the words: endings change with the case.
  const beginnings = (text) =>
    text
      .trim()
      .split(/\s+/)
      .map((word) => (word.length > 4 ? word.slice(0, -2) : word))
      .join(" ");

  const withoutMention = (editorState, entityKey) =>
    RichUtils.toggleLink(editorState, draftail.DraftUtils.getEntitySelection(editorState, entityKey), null);

  class PersonSource extends draftail.ModalWorkflowSource {
    getChooserConfig(entity, selectedText) {
      const handlers = window.CHOOSER_MODAL_ONLOAD_HANDLERS;
      return {
        url: given.personChooser,
        urlParams: entity || !selectedText.trim() ? {} : { q: beginnings(selectedText) },
        onload: {
          ...handlers,
          choose: (modal, answer) => {
            handlers.choose(modal, answer);
            if (entity) this.offerRemoval(modal, entity.getData().id);
          },
        },
        responses: { chosen: this.onChosen },
      };
    }

    // A way to take the mention away without a mouse.
    async offerRemoval(modal, id) {
      const { strings } = given;
      const known = await nameOf(id).catch(() => null);
      const remove = jQuery("<button type='button' class='button button-small no'>").text(strings.removeMention);
      remove.on("click", () => {
        const { editorState, entityKey, onComplete } = this.props;
        this.workflow.close();
        onComplete(withoutMention(editorState, entityKey));
      });
      const said = jQuery("<span>").text(`${strings.mentioned} ${known ? known.string : strings.unknown} `);
      jQuery("<p class='nice-padding' data-cms-mention>").append(said, remove).insertAfter(modal.body.find("header").first());
    }

    onChosen(person) {
      const { editorState, entityKey, onComplete } = this.props;
      names.set(String(person.id), person);
      const selection = entityKey
        ? draftail.DraftUtils.getEntitySelection(editorState, entityKey)
        : editorState.getSelection();
      const made = editorState.getCurrentContent().createEntity(TYPE, "MUTABLE", { id: String(person.id) });
      const key = made.getLastCreatedEntityKey();
      const content = selection.isCollapsed()
        ? Modifier.insertText(made, selection, person.string, null, key)
        : Modifier.applyEntity(made, selection, key);
      const change = selection.isCollapsed() ? "insert-characters" : "apply-entity";
      this.workflow.close();
      onComplete(EditorState.push(editorState, content, change));
    }
  }

  // A class: each of Wagtail's scripts brings a React of its own, and hooks of one do not work in another.
  class Mention extends React.Component {
    constructor(props) {
      super(props);
      this.state = { place: null, person: null };
      this.open = this.open.bind(this);
      this.close = this.close.bind(this);
    }

    componentWillUnmount() {
      this.listen("removeEventListener");
    }

    listen(method) {
      document[method]("mousedown", this.close);
      document[method]("keydown", this.close);
    }

    async open(event) {
      const word = event.currentTarget;
      const container = word.closest("[data-draftail-editor-wrapper]");
      const outer = container.getBoundingClientRect();
      const { top, left, width, height } = word.getBoundingClientRect();
      this.setState({ place: { container, top: top - outer.top, left: left - outer.left, width, height } });
      this.listen("addEventListener");
      const { entityKey, contentState } = this.props;
      const person = await nameOf(contentState.getEntity(entityKey).getData().id).catch(() => null);
      this.setState({ person });
    }

    close(event) {
      if (event?.target.closest?.("[data-cms-mention]")) return;
      this.listen("removeEventListener");
      this.setState({ place: null });
    }

    button(text, action, looks) {
      const onClick = (event) => {
        event.preventDefault();
        event.stopPropagation();
        this.close();
        action(this.props.entityKey);
      };
      const className = `button button-small ${looks} Tooltip__button`;
      return element("button", { type: "button", className, onClick }, text);
    }

    label() {
      const { person } = this.state;
      const className = "Tooltip__link";
      if (!person) return element("span", { className }, given.strings.unknown);
      if (!person.edit_url) return element("span", { className }, person.string);
      return element("a", { href: person.edit_url, target: "_blank", rel: "noreferrer", className }, person.string);
    }

    tooltip() {
      const { place } = this.state;
      const { onEdit, onRemove } = this.props;
      const { change, remove } = given.strings;
      const content = element(
        draftail.Tooltip,
        { target: place, direction: "top" },
        this.label(),
        this.button(change, onEdit, ""),
        this.button(remove, onRemove, "button-secondary no"),
      );
      return ReactDOM.createPortal(element("div", { "data-cms-mention": true }, content), place.container);
    }

    render() {
      const icon = element("use", { href: "#icon-user" });
      return element(
        "a",
        { role: "button", className: "TooltipEntity", "data-draftail-trigger": true, onMouseUp: this.open },
        element("svg", { className: "icon TooltipEntity__icon", "aria-hidden": true }, icon),
        this.props.children,
        this.state.place && this.tooltip(),
      );
    }
  }

  // Draftail calls a decorator as a function.
  const decorator = (props) => element(Mention, props);
  draftail.registerPlugin({ type: TYPE, source: PersonSource, decorator }, "entityTypes");
  // Alt+Shift+M opens the dialog: Draftail takes a command with the name of an entity as a request for it.
  const isShortcut = (event) => event.altKey && event.shiftKey && !event.ctrlKey && event.code === "KeyM";
  draftail.registerPlugin(
    {
      type: "person-mention",
      initialize() {
        given = this.given;
      },
      keyBindingFn: (event) => (isShortcut(event.nativeEvent || event) ? TYPE : undefined),
    },
    "plugins",
  );
})();
