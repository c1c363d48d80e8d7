package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ToleranceEvidence;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FieldErrors;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;

/** Takes the files of an application. They stay in memory until the form is sent: no plain file is written anywhere. */
class ToleranceFileField extends Div {

    private final transient List<ToleranceEvidence> files = new ArrayList<>();
    private final UnorderedList chosen = new UnorderedList();
    private final transient FieldErrors errors;

    ToleranceFileField(FieldErrors errors) {
        this.errors = errors;
        setWidthFull();
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((about, content) -> {
            upload.clearFileList();
            take(about.fileName(), content);
        }));
        Button choose = new Button(getTranslation("conduct.tolerance.file.choose"));
        upload.setUploadButton(choose);
        upload.setI18n(ChineseTexts.upload(this, ToleranceEvidence.LARGEST));
        upload.setMaxFileSize((int) ToleranceEvidence.LARGEST);
        upload.addFileRejectedListener(rejected -> {
            upload.clearFileList();
            errors.show(new RuleViolation("uikit.upload.rejected", rejected.getErrorMessage()));
        });
        Paragraph what = new Paragraph(getTranslation("conduct.tolerance.file.what"));
        what.addClassName("qq-why");
        add(new Span(getTranslation("conduct.tolerance.field.files")), upload, what, chosen);
    }

    void take(String name, byte[] content) {
        errors.clear();
        try {
            ToleranceEvidence one = new ToleranceEvidence(name, content);
            ToleranceEvidence.check(List.of(one), files.size());
            files.add(one);
            ListItem item = new ListItem(name + "　");
            Button remove = new Button(getTranslation("conduct.tolerance.file.remove"), click -> {
                files.remove(one);
                chosen.remove(item);
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            remove.setAriaLabel(getTranslation("conduct.tolerance.file.remove.aria", name));
            item.add(remove);
            chosen.add(item);
        } catch (RuleViolation refused) {
            errors.show(refused);
        }
    }

    List<ToleranceEvidence> files() {
        return List.copyOf(files);
    }
}
