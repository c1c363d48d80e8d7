package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ToleranceGrants.Candidate;
import cn.qinqing.conduct.ToleranceGrants.Grant;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Which unit of the party may read besides 纪委, by which document; 纪委 gives it and takes it back. */
class ToleranceGrantsDialog extends FormDialog {

    private final transient ToleranceTools tools;
    private final EntityPicker<Candidate> unit;
    private final RadioButtonGroup<Boolean> granted = new RadioButtonGroup<>();
    private final TextField document = Fields.line("conduct.tolerance.grant.document");

    ToleranceGrantsDialog(ToleranceTools tools) {
        super(
                UI.getCurrent().getTranslation("conduct.tolerance.grant.title"),
                UI.getCurrent().getTranslation("conduct.tolerance.grant.send"));
        this.tools = tools;
        setWidth("640px");
        unit = new EntityPicker<>(
                getTranslation("conduct.tolerance.grant.unit"),
                (text, limit) -> tools.grants().candidates(tools.actor(), text, limit),
                Candidate::name);
        granted.setLabel(getTranslation("conduct.tolerance.grant.what"));
        granted.setItems(true, false);
        granted.setItemLabelGenerator(one -> getTranslation("conduct.tolerance.grant." + one));
        granted.setValue(true);
        Paragraph what = new Paragraph(getTranslation("conduct.tolerance.grant.help"));
        what.addClassName("qq-why");
        wide(what);
        wide(now());
        wide(unit);
        field(granted);
        field(document);
        errors().at("conduct.tolerance.grant.unit", unit).at("conduct.tolerance.grant.document", document);
    }

    private com.vaadin.flow.component.Component now() {
        List<Grant> all = tools.grants().all(tools.actor());
        if (all.isEmpty()) {
            return new Paragraph(getTranslation("conduct.tolerance.grant.none"));
        }
        PlainTable table = new PlainTable(List.of(
                getTranslation("conduct.tolerance.grant.unit"),
                getTranslation("conduct.tolerance.grant.what"),
                getTranslation("conduct.tolerance.grant.document"),
                getTranslation("conduct.tolerance.grant.by")));
        table.getElement().setAttribute("aria-label", getTranslation("conduct.tolerance.grant.title"));
        all.forEach(one -> table.line(List.of(
                new Span(one.name()),
                new Span(getTranslation("conduct.tolerance.grant." + one.granted())),
                new Span(one.documentNo()),
                new Span(one.by() + "　" + Formats.minute(one.at())))));
        return table;
    }

    @Override
    protected boolean changed() {
        return !document.isEmpty();
    }

    @Override
    protected void send() {
        tools.grants()
                .put(
                        tools.actor(),
                        unit.isEmpty() ? null : unit.getValue().unit(),
                        granted.getValue(),
                        document.getValue());
        Notices.done(getTranslation("conduct.tolerance.grant.done"));
    }
}
