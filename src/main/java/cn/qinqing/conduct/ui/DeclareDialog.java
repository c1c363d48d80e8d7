package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductBlock;
import cn.qinqing.conduct.Declare;
import cn.qinqing.conduct.Occasion;
import cn.qinqing.conduct.Receipt;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The form of a declaration (亲清申报). It keeps no draft anywhere: what is not sent is gone, and closing asks first. */
class DeclareDialog extends FormDialog {

    private static final String WIDTH = "640px";

    private final transient ConductTools tools;
    private final transient Origin origin;
    private final transient @Nullable Occasion occasion;
    private final transient Consumer<Receipt> declared;
    private final UUID clientKey = Ids.next();
    private final DatePicker on = ChineseTexts.datePicker(getTranslation("conduct.field.on"));
    private final TextField with = Fields.line("conduct.field.with");
    private final MealAndRide meal;
    private final GiftFields gift;
    private final ReportFields report;
    private final TextArea note = Fields.words("conduct.field.note");

    /**
     * @param occasion what it is about; null when that is asked too
     * @param declared gets the receipt
     */
    DeclareDialog(ConductTools tools, Origin origin, @Nullable Occasion occasion, Consumer<Receipt> declared) {
        super(
                UI.getCurrent().getTranslation("conduct.declare.title"),
                UI.getCurrent().getTranslation("conduct.declare.send"));
        this.tools = tools;
        this.origin = origin;
        this.occasion = occasion;
        this.declared = declared;
        meal = new MealAndRide(errors());
        gift = new GiftFields(errors(), tools.terms());
        report = new ReportFields(errors(), tools.terms());
        errors().at("conduct.on", on).at("conduct.with", with).at("conduct.note", note);
        // one column: the parts are read and filled from above to below
        Div parts = Fields.part();
        if (occasion == null) {
            on.setWidthFull();
            with.setHelperText(getTranslation("conduct.field.with.help"));
            parts.add(on, with);
        } else {
            parts.add(new Paragraph(
                    getTranslation("conduct.declare.about", Formats.day(occasion.on()), occasion.with())));
            report.about(occasion);
        }
        Paragraph wall = new Paragraph(getTranslation("conduct.declare.wall"));
        wall.addClassName("qq-why");
        note.setHelperText(getTranslation("conduct.field.note.help"));
        parts.add(wall, meal, gift, report, note);
        wide(parts);
        setWidth(WIDTH);
    }

    @Override
    protected boolean changed() {
        return meal.changed()
                || gift.changed()
                || report.changed()
                || !note.isEmpty()
                || !with.isEmpty()
                || !on.isEmpty();
    }

    @Override
    protected void send() {
        Receipt receipt = tools.service()
                .declare(
                        tools.actor(),
                        origin,
                        new Declare(
                                told(),
                                new ConductBlock(
                                        meal.meal(),
                                        meal.vehicle(),
                                        gift.gift(),
                                        report.report(),
                                        note.getValue().strip()),
                                clientKey));
        Notices.done(getTranslation("conduct.declare.done", receipt.number(), Formats.minute(receipt.at())));
        declared.accept(receipt);
    }

    private @Nullable Occasion told() {
        if (occasion != null) {
            return null;
        }
        if (on.getValue() == null) {
            throw new RuleViolation("conduct.on.missing");
        }
        return new Occasion(on.getValue(), with.getValue());
    }
}
