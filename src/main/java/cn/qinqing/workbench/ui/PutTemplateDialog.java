package cn.qinqing.workbench.ui;

import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.WordTemplate;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.DocumentKind;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an edited template in force: it is checked when it arrives, and can be looked at before. */
class PutTemplateDialog extends FormDialog {

    private final transient TemplatesView view;
    private final transient DocumentKind kind;
    private final DatePicker from = ChineseTexts.datePicker(getTranslation("workbench.templates.from"));
    private final TextField note = new TextField(getTranslation("workbench.templates.note"));
    private final Upload upload = new Upload();
    private final Div found = new Div();
    private final Button preview;
    private byte @Nullable [] docx;
    private String fileName = "";

    PutTemplateDialog(TemplatesView view, DocumentKind kind, LocalDate today) {
        super(Sentences.of("workbench.templates.change.of", view.label(kind)), Sentences.of("workbench.templates.put"));
        this.view = view;
        this.kind = kind;
        setWidth("min(640px, 100%)");
        preview = new Button(getTranslation("workbench.templates.preview"), click -> look());
        preview.setEnabled(false);
        found.addClassName("qq-found");
        found.getElement().setAttribute("aria-live", "polite");
        from.setValue(today);
        from.setMin(today);
        from.setHelperText(getTranslation("workbench.templates.from.help"));
        note.setMaxLength(200);
        errors().at("workbench.template.past", from)
                .at("workbench.template.day", from)
                .at("workbench.template.note", note);
        wide(upload());
        wide(found);
        wide(new Div(preview));
        field(from);
        field(note);
    }

    private Upload upload() {
        upload.setUploadHandler(UploadHandler.inMemory((about, bytes) -> arrived(about.fileName(), bytes)));
        upload.setI18n(ChineseTexts.upload(this, WordTemplate.LARGEST));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) WordTemplate.LARGEST);
        upload.setAcceptedFileTypes(".docx");
        upload.addFileRejectedListener(rejected -> {
            upload.clearFileList();
            Notices.refused(new RuleViolation("uikit.upload.rejected", rejected.getErrorMessage()));
        });
        upload.addFileRemovedListener(removed -> forget());
        return upload;
    }

    /** A file came: what is wrong with it stands below it, and none of the other fields is touched. */
    void arrived(String name, byte[] bytes) {
        forget();
        try {
            List<Problem> problems = view.templates().check(view.actor(), kind, bytes);
            boolean faulty = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
            say(problems, faulty);
            if (faulty) {
                upload.clearFileList();
            } else {
                docx = bytes;
                fileName = name;
                preview.setEnabled(true);
            }
        } catch (RuleViolation refused) {
            upload.clearFileList();
            found.add(new Paragraph(Sentences.of(refused)));
        }
    }

    private void say(List<Problem> problems, boolean faulty) {
        String heading = faulty
                ? "workbench.templates.problems"
                : problems.isEmpty() ? "workbench.templates.checked" : "workbench.templates.hints";
        found.add(new Paragraph(getTranslation(heading)));
        UnorderedList list = new UnorderedList();
        problems.forEach(problem -> list.add(
                new ListItem(getTranslation(problem.key(), problem.arguments().toArray()))));
        if (!problems.isEmpty()) {
            found.add(list);
        }
    }

    private void forget() {
        docx = null;
        preview.setEnabled(false);
        found.removeAll();
    }

    private void look() {
        byte[] sent = docx;
        if (sent != null) {
            Notices.orRefused(() -> view.preview(kind, sent));
        }
    }

    @Override
    protected boolean changed() {
        return docx != null;
    }

    @Override
    protected void send() {
        byte[] sent = docx;
        if (sent == null) {
            throw new RuleViolation("workbench.template.file");
        }
        view.put(kind, fileName, sent, from.getValue(), note.getValue());
    }
}
