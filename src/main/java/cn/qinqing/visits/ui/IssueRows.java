package cn.qinqing.visits.ui;

import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.DraftKeeper;
import cn.qinqing.uikit.Notices;
import cn.qinqing.visits.RecordVisit;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the enterprise raised: a row for each, in its own words. */
class IssueRows extends Div {

    private static final String KEPT = "issue-";
    private static final String CONFIDENTIAL = "-confidential";

    private final Div list = new Div();
    private final transient Runnable changed;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable TextArea whole;

    IssueRows(Runnable changed) {
        this.changed = changed;
        Button add = new Button(
                getTranslation("visits.issues.add"),
                click -> addRow(new VisitDraft.Said("", false)).words.focus());
        add.addClassName("qq-add");
        add.setWidthFull();
        Button paste = new Button(
                getTranslation("visits.paste.action"),
                click -> new PasteIssuesDialog(this::take, whole != null).open());
        paste.addClassName("qq-add");
        paste.setWidthFull();
        add(new H2(getTranslation("visits.issues.title")), list, add, paste);
    }

    /** Where a pasted text may go as a whole, besides its lines becoming issues. */
    void offerWholeTo(TextArea words) {
        whole = words;
    }

    private void take(List<String> lines, @Nullable String text) {
        rows.stream().filter(row -> row.words.getValue().isBlank()).toList().forEach(row -> {
            rows.remove(row);
            list.remove(row);
        });
        lines.forEach(line -> addRow(new VisitDraft.Said(line, false)));
        if (text != null && whole != null) {
            whole.setValue(whole.isEmpty() ? text : whole.getValue().stripTrailing() + "\n" + text);
        }
        changed.run();
    }

    private Row addRow(VisitDraft.Said said) {
        Row row = new Row(said);
        rows.add(row);
        list.add(row);
        number();
        return row;
    }

    private void number() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).words.setLabel(getTranslation("visits.issues.one", i + 1));
            DraftKeeper.keep(KEPT + i, rows.get(i).words);
            DraftKeeper.keep(KEPT + i + CONFIDENTIAL, rows.get(i).confidential);
        }
    }

    private void drop(Row row) {
        int position = rows.indexOf(row);
        rows.remove(row);
        list.remove(row);
        number();
        changed.run();
        Notices.done(getTranslation("visits.issues.removed"), getTranslation("visits.issues.undo"), () -> {
            rows.add(Math.min(position, rows.size()), row);
            list.addComponentAtIndex(Math.min(position, (int) list.getChildren().count()), row);
            number();
            changed.run();
        });
    }

    void fill(List<VisitDraft.Said> said) {
        rows.clear();
        list.removeAll();
        said.forEach(this::addRow);
    }

    /** Takes words and ticks that were kept in the browser; there may be more rows than the server knows. */
    void type(Map<String, String> kept) {
        for (int i = 0; kept.containsKey(KEPT + i); i++) {
            Row row = i < rows.size() ? rows.get(i) : addRow(new VisitDraft.Said("", false));
            row.words.setValue(kept.get(KEPT + i));
            row.confidential.setValue(Boolean.parseBoolean(kept.get(KEPT + i + CONFIDENTIAL)));
        }
    }

    List<VisitDraft.Said> rows() {
        return rows.stream()
                .map(row -> new VisitDraft.Said(row.words.getValue(), row.confidential.getValue()))
                .toList();
    }

    /** Rows with words in them. */
    List<RecordVisit.Said> said() {
        return rows.stream()
                .filter(row -> !row.words.getValue().isBlank())
                .map(row -> new RecordVisit.Said(
                        row.words.getValue(),
                        row.confidential.getValue() ? IssuePrivacy.CONFIDENTIAL : IssuePrivacy.NORMAL))
                .toList();
    }

    /** The row whose words are as long as was refused, or the first. */
    @Nullable
    HasValidation fieldOf(RuleViolation refused) {
        return rows.stream()
                .map(row -> row.words)
                .filter(words -> refused.arguments().contains(length(words.getValue())))
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst().words);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private final class Row extends Div {
        private final TextArea words = new TextArea();
        private final Checkbox confidential = new Checkbox();

        Row(VisitDraft.Said said) {
            addClassName("qq-issue");
            words.setWidthFull();
            words.setMinRows(2);
            words.setValue(said.text());
            words.setHelperText(IssueRows.this.getTranslation("visits.issues.help"));
            words.setValueChangeMode(ValueChangeMode.TIMEOUT);
            words.setValueChangeTimeout(2000);
            words.addValueChangeListener(change -> changed.run());
            confidential.setLabel(IssueRows.this.getTranslation("visits.issues.confidential"));
            confidential.setValue(said.confidential());
            confidential.addValueChangeListener(change -> changed.run());
            Button remove = new Button(IssueRows.this.getTranslation("visits.issues.remove"), click -> drop(this));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div below = new Div(confidential, remove);
            below.addClassName("qq-actions");
            add(words, below);
        }
    }
}
