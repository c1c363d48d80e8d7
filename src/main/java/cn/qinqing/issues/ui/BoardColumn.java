package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueBoard;
import cn.qinqing.issues.IssueColumn;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;

/** A column of the board: its heading opens and closes it, its cards can be dragged to where a form is to be opened. */
class BoardColumn extends Section {

    /** What is dragged. */
    record Dragged(IssueRow row, IssueColumn from) {}

    private final transient IssueTools tools;
    private final IssueColumn column;
    private final UnorderedList cards = new UnorderedList();
    private final NativeButton heading = new NativeButton();

    /**
     * @param more told when somebody wants to see more of a column
     * @param changed told when a command went through
     */
    BoardColumn(IssueTools tools, IssueBoard.Column shown, boolean open, Consumer<IssueColumn> more, Runnable changed) {
        this.tools = tools;
        this.column = shown.column();
        addClassName("qq-issue-board-column");
        String name = getTranslation("issueboard.column." + column.name());
        setAriaLabel(name);
        heading.add(new Span(name), new Span(Formats.number(shown.count())));
        heading.addClickListener(click -> show(!cards.isVisible()));
        add(new H2(heading), cards);
        shown.cards().forEach(row -> cards.add(card(row)));
        long rest = shown.count() - shown.cards().size();
        if (shown.count() == 0) {
            cards.add(new ListItem(getTranslation("issueboard.column.empty")));
        } else if (rest > 0) {
            cards.add(new ListItem(rest(rest, shown.cards().size(), more)));
        }
        show(open);
        DropTarget<BoardColumn> target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragData()
                .filter(Dragged.class::isInstance)
                .map(Dragged.class::cast)
                .ifPresent(dragged -> BoardDrop.of(tools, dragged, column, changed)));
    }

    private void show(boolean open) {
        cards.setVisible(open);
        heading.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private Component rest(long rest, int shown, Consumer<IssueColumn> more) {
        if (shown >= IssueBoard.MOST) {
            return new Span(getTranslation("issueboard.column.tooMany", Formats.number(rest)));
        }
        Button button = new Button(
                getTranslation("issueboard.column.more", Formats.number(rest)), click -> more.accept(column));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private ListItem card(IssueRow row) {
        Span title = new Span(
                row.title().isEmpty()
                        ? getTranslation("issues.hidden." + row.privacy().name())
                        : row.title());
        title.addClassName("qq-issue-card-title");
        Anchor card = new Anchor(
                IssueRoutes.details(row.id()),
                new Tag(IssueClocks.words(tools, row), IssueClocks.tone(tools, row)),
                title,
                line(row.enterprise() == null ? getTranslation("issues.anonymous") : row.enterpriseName()),
                line(IssueClocks.next(row)),
                line(row.number() + (row.leadUnit() == null ? "" : "　" + row.leadUnit())));
        card.addClassName("qq-issue-card");
        DragSource<Anchor> source = DragSource.create(card);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.setDragData(new Dragged(row, column));
        return new ListItem(card);
    }

    private static Span line(String text) {
        Span line = new Span(text);
        line.addClassName("qq-time");
        return line;
    }
}
