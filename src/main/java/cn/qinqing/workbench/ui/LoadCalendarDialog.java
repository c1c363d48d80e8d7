package cn.qinqing.workbench.ui;

import cn.qinqing.calendar.CalendarNotice;
import cn.qinqing.calendar.CalendarNotice.Region;
import cn.qinqing.calendar.DeadlineOwner;
import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FileUpload;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.CalendarFile;
import cn.qinqing.workbench.WorkCalendar;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads the notice of a year from a sheet: its rows are shown with what is wrong, and which deadlines would move. */
class LoadCalendarDialog extends FormDialog {

    private static final int MOST_MOVES = 20;

    private final transient WorkCalendar calendar;
    private final transient CurrentActor current;
    private final transient IntConsumer loaded;
    private final Select<Region> region;
    private final TextField documentNo = new TextField(getTranslation("workbench.calendar.field.document"));
    private final TextField source = new TextField(getTranslation("workbench.calendar.field.source"));
    private final Div preview = new Div();
    private transient @Nullable CalendarFile file;

    /** @param loaded told how many deadlines moved */
    LoadCalendarDialog(WorkCalendar calendar, CurrentActor current, int year, IntConsumer loaded) {
        super(
                UI.getCurrent().getTranslation("workbench.calendar.load"),
                UI.getCurrent().getTranslation("workbench.calendar.send"));
        this.calendar = calendar;
        this.current = current;
        this.loaded = loaded;
        setWidth("min(480px, 100%)");
        region = Choices.field(
                getTranslation("workbench.calendar.field.region"),
                Arrays.asList(Region.values()),
                one -> getTranslation("workbench.calendar.region." + one.name()));
        region.setValue(Region.NATIONAL);
        region.addValueChangeListener(change -> showMoves());
        documentNo.setHelperText(getTranslation("workbench.calendar.document.help", String.valueOf(year)));
        source.setHelperText(getTranslation("workbench.calendar.source.help"));
        preview.getElement().setAttribute("role", "status");
        wide(new Paragraph(getTranslation("workbench.calendar.file.explain")));
        wide(region);
        wide(documentNo);
        wide(source);
        wide(new FileUpload(
                getTranslation("workbench.calendar.choose"), WorkbookReader.LARGEST, (path, name) -> read(path)));
        wide(preview);
        errors().at("workbench.calendar.document", documentNo).at("workbench.calendar.source", source);
    }

    /** Shows what a file says; nothing is loaded yet. */
    void read(java.nio.file.Path path) {
        file = calendar.read(current.get(), path);
        showPreview();
    }

    private final Div moves = new Div();

    private void showPreview() {
        preview.removeAll();
        CalendarFile read = file;
        if (read == null) {
            return;
        }
        long wrong = read.rows().stream().filter(CalendarFile.Row::refused).count();
        preview.add(new Paragraph(
                wrong == 0
                        ? getTranslation(
                                "workbench.calendar.preview",
                                String.valueOf(read.year()),
                                read.rows().size())
                        : getTranslation("workbench.calendar.preview.refused", wrong)));
        PlainTable table = new PlainTable(Stream.of("row", "day", "kind", "name", "problem")
                .map(name -> getTranslation("workbench.calendar.field." + name))
                .toList());
        read.rows()
                .forEach(row -> table.line(List.of(
                        new Span(String.valueOf(row.number())),
                        new Span(row.day()),
                        new Span(row.kind()),
                        new Span(row.name()),
                        new Span(row.problems().stream()
                                .map(one ->
                                        Sentences.of(one.key(), one.arguments().toArray()))
                                .collect(Collectors.joining(" "))))));
        table.getElement().setAttribute("aria-label", getTranslation("workbench.calendar.preview.table"));
        preview.add(table, moves);
        showMoves();
    }

    private void showMoves() {
        moves.removeAll();
        if (file == null || file.refused()) {
            return;
        }
        List<DeadlineOwner.Moved> moved = calendar.moves(current.get(), notice(file));
        moves.add(new H3(getTranslation("workbench.calendar.moves", moved.size())));
        UnorderedList list = new UnorderedList();
        moved.stream()
                .limit(MOST_MOVES)
                .forEach(one -> list.add(new ListItem(getTranslation(
                        "workbench.calendar.move",
                        getTranslation(one.deadline().labelKey()),
                        one.deadline().what(),
                        Formats.day(one.deadline().due()),
                        Formats.day(one.to())))));
        moves.add(list);
    }

    private CalendarNotice notice(CalendarFile read) {
        String from = source.getValue().strip();
        return new CalendarNotice(
                read.year() == null ? 0 : read.year(),
                region.getValue(),
                documentNo.getValue().strip(),
                from.isEmpty() ? null : from,
                read.days());
    }

    @Override
    protected boolean changed() {
        return file != null || !documentNo.isEmpty();
    }

    @Override
    protected void send() {
        if (file == null) {
            throw new RuleViolation("workbench.calendar.fileMissing");
        }
        if (file.refused()) {
            throw new RuleViolation("workbench.calendar.rowsRefused");
        }
        loaded.accept(calendar.load(current.get(), notice(file)));
    }
}
