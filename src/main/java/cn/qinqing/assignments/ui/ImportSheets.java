package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.domain.imports.LeaderListColumns;
import cn.qinqing.assignments.domain.imports.SheetReading;
import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.Reading;
import cn.qinqing.exchange.Table;
import cn.qinqing.uikit.ColumnsDialog;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which sheets of a file are read, and which of their columns holds what; both for the clerk to correct. */
class ImportSheets extends Div {

    /** What the clerk may do with a sheet. */
    interface Commands {

        void take(String sheet, boolean taken);

        /**
         * Reads the sheet with other columns.
         *
         * @throws cn.qinqing.shared.RuleViolation for columns that cannot be
         */
        void reread(String sheet, Map<String, Integer> mapping);
    }

    private final Paragraph told = new Paragraph();
    private final Div cards = new Div();
    private final Details details = new Details();
    private final transient Commands commands;

    ImportSheets(Commands commands) {
        this.commands = commands;
        told.addClassName("qq-sub");
        told.getStyle().set("white-space", "pre-line");
        details.setSummaryText(getTranslation("assignments.import.columns"));
        details.add(cards);
        add(told, details);
    }

    /**
     * @param others names of sheets without a list
     * @param open whether they can be corrected
     */
    void show(List<SheetReading> sheets, List<String> others, boolean open) {
        told.setText(sentence(sheets, others));
        cards.removeAll();
        details.setVisible(open);
        boolean several = sheets.size() > 1;
        sheets.forEach(sheet -> cards.add(card(sheet, several)));
        if (sheets.stream().anyMatch(sheet -> sheet.choice().taken() && !complete(sheet))) {
            details.setOpened(true);
        }
    }

    private static boolean complete(SheetReading sheet) {
        return LeaderListColumns.MAP.isComplete(sheet.choice().mapping());
    }

    private String sentence(List<SheetReading> sheets, List<String> others) {
        StringBuilder text = new StringBuilder(getTranslation(
                "assignments.import.readAs",
                sheets.stream()
                        .filter(sheet -> sheet.choice().taken())
                        .map(this::named)
                        .collect(Collectors.joining("、"))));
        String left = sheets.stream()
                .filter(sheet -> !sheet.choice().taken())
                .map(this::named)
                .collect(Collectors.joining("、"));
        if (!left.isEmpty()) {
            text.append(getTranslation("assignments.import.otherSheets", left));
        }
        if (!others.isEmpty()) {
            text.append(getTranslation("assignments.import.noTable", String.join("、", others)));
        }
        String unused = sheets.stream()
                .filter(sheet -> sheet.choice().taken())
                .flatMap(sheet -> sheet.unused().stream())
                .distinct()
                .collect(Collectors.joining("、"));
        if (!unused.isEmpty()) {
            text.append(getTranslation("assignments.import.unused", unused));
        }
        sheets.stream()
                .filter(sheet -> sheet.choice().taken())
                .map(SheetReading::table)
                .filter(table -> !table.notes().isEmpty())
                .forEach(table -> text.append("\n")
                        .append(getTranslation(
                                "assignments.import.notes",
                                sheets.size() > 1
                                        ? getTranslation(
                                                "assignments.import.notesOf",
                                                table.sheet(),
                                                String.join("\n", table.notes()))
                                        : String.join("\n", table.notes()))));
        return text.toString();
    }

    private String named(SheetReading sheet) {
        Table table = sheet.table();
        return getTranslation(
                table.hidden() ? "assignments.import.hiddenSheet" : "uikit.columns.sheetRows",
                table.sheet(),
                Formats.number(table.rows().size()));
    }

    private Div card(SheetReading sheet, boolean several) {
        Div card = new Div();
        card.addClassName("qq-card");
        Div first = new Div();
        first.addClassName("qq-actions");
        if (several) {
            Checkbox taken = new Checkbox(named(sheet), sheet.choice().taken());
            taken.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    commands.take(sheet.table().sheet(), change.getValue());
                }
            });
            first.add(taken);
        } else {
            first.add(new Span(named(sheet)));
        }
        Button correct = new Button(getTranslation("assignments.import.correctColumns"), click -> dialog(sheet));
        correct.setAriaLabel(getTranslation(
                "assignments.import.correctColumns.of", sheet.table().sheet()));
        correct.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        first.add(correct);
        Span columns = new Span(columns(sheet));
        columns.addClassName("qq-time");
        card.add(first, columns);
        return card;
    }

    /** 联系领导 B“挂点县级领导”，职务 C“职务”. */
    private String columns(SheetReading sheet) {
        Map<String, Integer> mapping = sheet.choice().mapping();
        String known = LeaderListColumns.MAP.fields().stream()
                .filter(field -> mapping.containsKey(field.name()))
                .map(field -> column(sheet.table(), field, Objects.requireNonNull(mapping.get(field.name()))))
                .collect(Collectors.joining("，"));
        return complete(sheet) ? known : getTranslation("assignments.import.columnsMissing", known);
    }

    private String column(Table table, ColumnMap.Field field, int column) {
        return getTranslation(
                "assignments.import.columnOf",
                getTranslation(field.labelKey()),
                Table.letter(column),
                table.headings().get(column));
    }

    private void dialog(SheetReading sheet) {
        new ColumnsDialog(
                        LeaderListColumns.MAP,
                        new Reading(
                                List.of(sheet.table()),
                                sheet.table(),
                                sheet.choice().mapping()),
                        getTranslation("assignments.import.columns"),
                        getTranslation("assignments.import.reread"),
                        commands::reread)
                .open();
    }
}
