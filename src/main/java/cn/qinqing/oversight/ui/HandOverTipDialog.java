package cn.qinqing.oversight.ui;

import cn.qinqing.oversight.HandOverTip;
import cn.qinqing.oversight.TipCategory;
import cn.qinqing.oversight.TipHandOvers;
import cn.qinqing.oversight.TipReceipt;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Notes that a tip was handed over: nothing of what it says can be typed here. */
class HandOverTipDialog extends FormDialog {

    private final transient OversightTools tools;
    private final transient Consumer<TipReceipt> handed;
    private final UUID key = Ids.next();
    private final DatePicker on = ChineseTexts.datePicker(getTranslation("oversight.tip.on"));
    private final Select<TipCategory> category;
    private final Select<TipHandOvers.Recipient> recipient;
    private final TextField receivedBy = new TextField(getTranslation("oversight.tip.receivedBy"));
    private final TextField receipt = new TextField(getTranslation("oversight.tip.receipt"));

    HandOverTipDialog(OversightTools tools, Consumer<TipReceipt> handed) {
        super(
                UI.getCurrent().getTranslation("oversight.tip.action"),
                UI.getCurrent().getTranslation("oversight.tip.send"));
        this.tools = tools;
        this.handed = handed;
        wide(new Paragraph(getTranslation("oversight.tip.help")));
        category = Choices.field(
                getTranslation("oversight.tip.category"),
                List.of(TipCategory.values()),
                value -> getTranslation("oversight.TipCategory." + value.name()));
        recipient = Choices.field(
                getTranslation("oversight.tip.recipient"),
                tools.tips().recipients(tools.actor()),
                TipHandOvers.Recipient::name);
        on.setValue(tools.today());
        field(on);
        field(category);
        field(recipient);
        field(receivedBy);
        field(receipt);
        errors().at("oversight.tip.on", on)
                .at("oversight.tip.category", category)
                .at("oversight.tip.recipient", recipient)
                .at("oversight.tip.receivedBy", receivedBy)
                .at("oversight.tip.receipt", receipt);
    }

    @Override
    protected boolean changed() {
        return !receivedBy.isEmpty() || !receipt.isEmpty();
    }

    @Override
    protected void send() {
        TipHandOvers.Recipient chosen = recipient.getValue();
        handed.accept(tools.tips()
                .handOver(
                        tools.actor(),
                        new HandOverTip(
                                on.getValue(),
                                category.getValue(),
                                chosen == null ? null : chosen.id(),
                                receivedBy.getValue(),
                                receipt.getValue(),
                                key)));
    }
}
