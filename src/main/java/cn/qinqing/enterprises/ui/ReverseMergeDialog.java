package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.Merges;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;

/** Makes two of one again; for rows that were changed meanwhile the user says where they belong. */
class ReverseMergeDialog extends FormDialog {

    private final transient EnterpriseTools tools;
    private final transient Merges.Merge merge;
    private final transient Runnable afterwards;
    private final CheckboxGroup<Merges.Touched> back = new CheckboxGroup<>(getTranslation("enterprises.merge.touched"));
    private final TextField reason = new TextField(getTranslation("enterprises.merge.reason"));

    ReverseMergeDialog(EnterpriseTools tools, Merges.Merge merge, String title, Runnable afterwards) {
        super(title, title);
        this.tools = tools;
        this.merge = merge;
        this.afterwards = afterwards;
        List<Merges.Touched> touched = tools.merges().touched(tools.actor(), merge.id());
        wide(new Paragraph(getTranslation("enterprises.merge.reverseSentence", merge.mergedName())));
        if (!touched.isEmpty()) {
            back.setItems(touched);
            back.setItemLabelGenerator(one -> getTranslation(one.labelKey()) + "　" + one.words());
            back.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
            back.setHelperText(getTranslation("enterprises.merge.touchedHelp", merge.mergedName()));
            wide(back);
        }
        reason.setMaxLength(300);
        wide(reason);
        errors().at("enterprises.merge.reasonMissing", reason);
        reason.focus();
    }

    @Override
    protected void send() {
        Merges.Reversal done = tools.merges()
                .reverse(
                        tools.actor(),
                        merge.id(),
                        back.getValue().stream().map(Merges.Touched::journal).collect(Collectors.toSet()),
                        reason.getValue());
        Notices.done(getTranslation(
                "enterprises.merge.reversed", done.restored() + done.givenBack(), done.left(), merge.mergedName()));
        afterwards.run();
    }
}
