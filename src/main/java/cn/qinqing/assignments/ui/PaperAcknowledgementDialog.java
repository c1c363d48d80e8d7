package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.HandoverDetails;
import cn.qinqing.assignments.PaperAcknowledgement;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/** Records that the successor signed the printed sheet (线下签批): when, in which words, with the scan. */
class PaperAcknowledgementDialog extends FormDialog {

    private static final int LARGEST = 10 * 1024 * 1024;

    private final transient HandoverTools tools;
    private final transient HandoverDetails sheet;
    private final transient Runnable afterwards;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("assignments.handover.paper.dayField"));
    private final TextArea words = new TextArea(getTranslation("assignments.handover.words"));
    private @Nullable FileId scan;

    PaperAcknowledgementDialog(HandoverTools tools, HandoverDetails sheet, Runnable afterwards) {
        super(Sentences.of("assignments.handover.paper"), Sentences.of("uikit.save"));
        this.tools = tools;
        this.sheet = sheet;
        this.afterwards = afterwards;
        day.setValue(tools.today());
        words.setMaxLength(500);
        words.setHelperText(getTranslation("assignments.handover.words.help"));
        errors().at("assignments.handover.paper.day", day).at("assignments.handover.paper.words", words);
        wide(new Paragraph(
                getTranslation("assignments.handover.paper.explain", sheet.row().to())));
        field(day);
        wide(words);
        wide(upload());
        words.focus();
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((about, bytes) -> {
            try {
                scan = tools.files()
                        .store(
                                tools.actor(),
                                about.fileName(),
                                about.contentType(),
                                new ByteArrayInputStream(bytes),
                                LARGEST)
                        .id();
            } catch (RuleViolation refused) {
                upload.clearFileList();
                Notices.refused(refused);
            }
        }));
        upload.setI18n(ChineseTexts.upload(this, LARGEST));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes("application/pdf", "image/jpeg", "image/png");
        upload.addFileRejectedListener(rejected -> {
            upload.clearFileList();
            Notices.refused(new RuleViolation("uikit.upload.rejected", rejected.getErrorMessage()));
        });
        return upload;
    }

    @Override
    protected void send() {
        if (day.getValue() == null) {
            throw new RuleViolation("assignments.handover.paper.dayMissing");
        }
        tools.handovers()
                .recordPaper(
                        tools.actor(),
                        sheet.row().id(),
                        sheet.version(),
                        new PaperAcknowledgement(day.getValue(), words.getValue(), scan));
        afterwards.run();
    }
}
