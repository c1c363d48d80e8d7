package cn.qinqing.visits.ui;

import cn.qinqing.shared.FileId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FileUpload;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Notices;
import cn.qinqing.visits.PaperCheck;
import cn.qinqing.visits.VisitChecks;
import cn.qinqing.visits.VisitDetails;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes down that a leader checked a record on paper (线下核对): when it was signed, in which words, with the scan. */
class PaperCheckDialog extends FormDialog {

    private final transient VisitChecks checks;
    private final transient VisitTools tools;
    private final transient VisitDetails visit;
    private final transient Runnable afterwards;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("visits.paper.day"));
    private final TextArea words = new TextArea(getTranslation("visits.paper.wordsField"));
    private @Nullable FileId scan;

    PaperCheckDialog(VisitChecks checks, VisitTools tools, VisitDetails visit, String leader, Runnable afterwards) {
        super(
                UI.getCurrent().getTranslation("visits.paper.action"),
                UI.getCurrent().getTranslation("uikit.save"));
        this.checks = checks;
        this.tools = tools;
        this.visit = visit;
        this.afterwards = afterwards;
        day.setValue(OfficeTime.dayOf(visit.recordedAt()));
        words.setHelperText(getTranslation("visits.paper.words.help"));
        errors().at("visits.paper.day", day)
                .at("visits.paper.future", day)
                .at("visits.paper.early", day)
                .at("visits.paper.words", words);
        wide(new Paragraph(getTranslation("visits.paper.explain", leader)));
        field(day);
        wide(words);
        wide(new FileUpload(getTranslation("visits.paper.choose"), VisitChecks.LARGEST_SCAN, this::keep));
        words.focus();
    }

    private void keep(Path file, String name) {
        try {
            scan = checks.keepScan(tools.actor(), name, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected boolean changed() {
        return !words.isEmpty() || scan != null;
    }

    @Override
    protected void send() {
        if (day.getValue() == null) {
            throw new RuleViolation("visits.paper.dayMissing");
        }
        checks.recordPaper(
                tools.actor(),
                new PaperCheck(visit.row().id(), visit.version(), day.getValue(), words.getValue(), scan));
        Notices.done(getTranslation("visits.paper.noted"));
        afterwards.run();
    }
}
