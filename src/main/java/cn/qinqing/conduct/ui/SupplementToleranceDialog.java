package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.SupplementTolerance;
import cn.qinqing.conduct.ToleranceId;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;

/** Adds words and files to one's own application (补充材料). It keeps no draft. */
class SupplementToleranceDialog extends FormDialog {

    private final transient ToleranceTools tools;
    private final transient ToleranceId application;
    private final transient Runnable added;
    private final UUID clientKey = Ids.next();
    private final TextArea words = Fields.words("conduct.tolerance.field.words");
    private final ToleranceFileField files;

    SupplementToleranceDialog(ToleranceTools tools, ToleranceId application, Runnable added) {
        super(
                UI.getCurrent().getTranslation("conduct.tolerance.supplement"),
                UI.getCurrent().getTranslation("conduct.tolerance.supplement.send"));
        this.tools = tools;
        this.application = application;
        this.added = added;
        files = new ToleranceFileField(errors());
        Paragraph what = new Paragraph(getTranslation("conduct.tolerance.supplement.what"));
        what.addClassName("qq-why");
        wide(what);
        wide(words);
        wide(files);
        errors().at("conduct.tolerance.words", words);
    }

    @Override
    protected boolean changed() {
        return !words.isEmpty() || !files.files().isEmpty();
    }

    @Override
    protected void send() {
        tools.service()
                .supplement(
                        tools.actor(),
                        new SupplementTolerance(application, words.getValue(), files.files(), clientKey));
        Notices.done(getTranslation("conduct.tolerance.supplement.done"));
        added.run();
    }
}
