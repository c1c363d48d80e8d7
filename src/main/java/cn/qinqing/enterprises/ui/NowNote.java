package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseForm;
import com.vaadin.flow.component.html.Paragraph;

/** How an enterprise is called and stands now, when somebody changed it while a form was open. */
final class NowNote extends Paragraph {

    NowNote() {
        addClassName("qq-warn");
        setVisible(false);
    }

    void show(EnterpriseForm form) {
        setText(getTranslation(
                "enterprises.clash.now",
                form.name(),
                getTranslation("enterprises.EnterpriseState." + form.state().name())));
        setVisible(true);
    }
}
