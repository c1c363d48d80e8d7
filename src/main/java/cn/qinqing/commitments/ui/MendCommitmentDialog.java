package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentImportRow;
import cn.qinqing.commitments.CommitmentLedgerImports;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.exchange.Problem;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Mends the cells of one row of a ledger and says which enterprise it means; what is wrong stands at its cell. */
class MendCommitmentDialog extends FormDialog {

    /** Cells that take several lines. */
    private static final Set<String> LONG = Set.of("text", "details", "reason", "measures", "change", "evidence");

    private final Map<String, TextFieldBase<?, String>> cells = new LinkedHashMap<>();
    private final EntityPicker<EnterpriseHit> firm;
    private final transient CommitmentImportRow row;
    private final transient Consumer<Map<String, String>> command;

    MendCommitmentDialog(
            CommitmentImportRow row, EntityPicker.Finder<EnterpriseHit> finder, Consumer<Map<String, String>> command) {
        super(Sentences.of("workbench.ledger.mend.title", row.place()), Sentences.of("uikit.save"));
        this.row = row;
        this.command = command;
        setWidth("min(720px, 100%)");
        firm = new EntityPicker<>(
                getTranslation("commitments.in.choose"), finder, hit -> hit.name() + "（" + hit.divisionName() + "）");
        firm.setClearButtonVisible(true);
        firm.setHelperText(getTranslation("commitments.in.choose.help"));
        if (!row.candidates().isEmpty()) {
            wide(new Paragraph(getTranslation(
                    "commitments.in.candidates",
                    row.candidates().stream()
                            .map(CommitmentImportRow.Candidate::name)
                            .collect(Collectors.joining("、")))));
        }
        wide(firm);
        CommitmentLedgerImports.columns().fields().forEach(field -> {
            TextFieldBase<?, String> cell = LONG.contains(field.name())
                    ? new TextArea(getTranslation(field.labelKey()))
                    : new TextField(getTranslation(field.labelKey()));
            cell.setValue(row.values().getOrDefault(field.name(), ""));
            cells.put(field.name(), cell);
            if (LONG.contains(field.name()) || field.name().equals("enterprise")) {
                wide(cell);
            } else {
                field(cell);
            }
        });
        row.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .filter(problem -> problem.field() != null && cells.containsKey(problem.field()))
                .forEach(problem -> {
                    TextFieldBase<?, String> cell = cells.get(problem.field());
                    cell.setInvalid(true);
                    cell.setErrorMessage(
                            getTranslation(problem.key(), problem.arguments().toArray()));
                });
    }

    @Override
    protected boolean changed() {
        return firm.getValue() != null
                || cells.entrySet().stream()
                        .anyMatch(cell ->
                                !cell.getValue().getValue().equals(row.values().getOrDefault(cell.getKey(), "")));
    }

    @Override
    protected void send() {
        Map<String, String> values = new LinkedHashMap<>(row.values());
        cells.forEach((name, cell) -> values.put(name, cell.getValue()));
        if (firm.getValue() != null) {
            values.put(CommitmentLedgerImports.CHOSEN, firm.getValue().id().toString());
        } else if (!Objects.equals(values.get("enterprise"), row.values().get("enterprise"))) {
            // another name is another enterprise
            values.remove(CommitmentLedgerImports.CHOSEN);
        }
        command.accept(values);
    }
}
