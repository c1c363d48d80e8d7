package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.PastedText;
import cn.qinqing.visits.RecordGroup;
import cn.qinqing.visits.RecordVisit;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was raised at a group visit, each by one of its enterprises. */
class GroupIssueRows extends TypedRows<GroupIssueRows.Typed> {

    private static final int PAUSE_MILLISECONDS = 1_000;

    /** An issue as typed. */
    record Typed(String enterprise, String text, boolean confidential) {}

    private final transient Supplier<List<EnterpriseHit>> guests;
    private final TextArea whole;

    GroupIssueRows(Supplier<List<EnterpriseHit>> guests, TextArea whole) {
        super("visits.issues.add", "visits.issues.removed");
        this.guests = guests;
        this.whole = whole;
        Button paste = new Button(
                getTranslation("visits.paste.action"), click -> new PasteIssuesDialog(this::take, true).open());
        paste.addClassName("qq-add");
        paste.setWidthFull();
        add(paste);
    }

    @Override
    Typed blank() {
        return new Typed("", "", false);
    }

    @Override
    Row<Typed> row(Typed typed) {
        return new IssueRow(typed);
    }

    private void take(List<String> lines, @Nullable String text) {
        lines.forEach(line -> append(new Typed(named(line), line, false)));
        if (text != null) {
            whole.setValue(whole.isEmpty() ? text : whole.getValue().stripTrailing() + "\n" + text);
        }
        changed();
    }

    /** The one guest that a line names; empty when it names none or several. */
    private String named(String line) {
        List<EnterpriseHit> named = guests.get().stream()
                .filter(guest -> PastedText.names(line, guest.name()))
                .toList();
        return named.size() == 1 ? named.getFirst().id().toString() : "";
    }

    /** Enterprises were chosen or taken out: the rows offer what is there now. */
    void offerGuests() {
        rows().forEach(row -> ((IssueRow) row).offer());
    }

    /** Rows with words in them. */
    List<RecordGroup.Said> said() {
        return rows().stream()
                .map(row -> (IssueRow) row)
                .filter(row -> !row.words.getValue().isBlank())
                .map(IssueRow::said)
                .toList();
    }

    /** The row of the issue with this number, rows without words not counted. */
    int rowOf(int said) {
        return IntStream.range(0, rows().size())
                .filter(n -> !((IssueRow) rows().get(n)).words.getValue().isBlank())
                .skip(said)
                .findFirst()
                .orElse(said);
    }

    /** The field of an issue's words that are as long as was refused. */
    @Nullable
    HasValidation wordsOf(RuleViolation refused) {
        return rows().stream()
                .map(row -> ((IssueRow) row).words)
                .filter(words -> refused.arguments()
                        .contains(words.getValue()
                                .codePointCount(0, words.getValue().length())))
                .findFirst()
                .orElse(null);
    }

    private final class IssueRow extends Row<Typed> {
        private final Select<EnterpriseHit> whose = new Select<>();
        private final TextArea words = new TextArea();
        private final Checkbox confidential =
                new Checkbox(GroupIssueRows.this.getTranslation("visits.issues.confidential"));

        IssueRow(Typed typed) {
            addClassName("qq-issue");
            whose.setLabel(GroupIssueRows.this.getTranslation("visits.said.enterprise"));
            whose.setItemLabelGenerator(EnterpriseHit::name);
            whose.setItems(guests.get());
            guests.get().stream()
                    .filter(guest -> guest.id().toString().equals(typed.enterprise()))
                    .findFirst()
                    .ifPresent(whose::setValue);
            words.setValue(typed.text());
            words.setMinRows(2);
            words.setHelperText(GroupIssueRows.this.getTranslation("visits.issues.help"));
            words.setValueChangeMode(ValueChangeMode.TIMEOUT);
            words.setValueChangeTimeout(PAUSE_MILLISECONDS);
            confidential.setValue(typed.confidential());
            whose.addValueChangeListener(change -> changed());
            words.addValueChangeListener(change -> changed());
            confidential.addValueChangeListener(change -> changed());
            Div below = new Div(confidential, remover(this));
            below.addClassName("qq-actions");
            add(wide(words), wide(whose), below);
        }

        void offer() {
            EnterpriseHit chosen = whose.getValue();
            whose.setItems(guests.get());
            if (chosen != null && guests.get().contains(chosen)) {
                whose.setValue(chosen);
            }
        }

        @Override
        Typed typed() {
            return new Typed(
                    whose.getValue() == null ? "" : whose.getValue().id().toString(),
                    words.getValue(),
                    confidential.getValue());
        }

        RecordGroup.Said said() {
            return new RecordGroup.Said(
                    whose.getValue() == null ? null : whose.getValue().id(),
                    new RecordVisit.Said(
                            words.getValue(),
                            confidential.getValue() ? IssuePrivacy.CONFIDENTIAL : IssuePrivacy.NORMAL));
        }

        @Override
        void number(int position) {
            words.setLabel(GroupIssueRows.this.getTranslation("visits.issues.one", position));
        }

        @Override
        HasValidation fieldOf(RuleViolation refused) {
            return refused.key().startsWith("visits.said") ? whose : words;
        }
    }
}
