package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.PaperApprovals;
import cn.qinqing.issues.PaperSheet;
import cn.qinqing.issues.PaperSigner;
import cn.qinqing.issues.RecordPaper;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FileUpload;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records what was signed on a sheet (登记线下签批): who, when, in which words, with the scan. */
class RecordPaperDialog extends FormDialog {

    private final transient IssueTools tools;
    private final transient PaperApprovals papers;
    private final IssueId issue;
    private final transient Runnable done;
    private final Select<PaperSheet> sheet;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("issues.paper.day"));
    private final Select<PaperSigner> signer;
    private final RadioButtonGroup<Boolean> granted = new RadioButtonGroup<>();
    private final TextArea words = new TextArea(getTranslation("issues.paper.words"));
    private final Span chosen = new Span();
    private @Nullable String fileName;
    private byte @Nullable [] file;

    RecordPaperDialog(IssueTools tools, PaperApprovals papers, IssueId issue, List<PaperSheet> sheets, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.paper.record"),
                UI.getCurrent().getTranslation("issues.paper.record.send"));
        this.tools = tools;
        this.papers = papers;
        this.issue = issue;
        this.done = done;
        sheet = Choices.field(
                getTranslation("issues.paper.sheet"),
                sheets,
                one -> one.number() + "　"
                        + getTranslation("issues.PaperMatter." + one.matter().name()));
        signer = Choices.field(
                getTranslation("issues.paper.signer"),
                List.<PaperSigner>of(),
                one -> one.post().isEmpty() ? one.name() : one.name() + "　" + one.post());
        day.setValue(tools.today());
        day.setMax(tools.today());
        granted.setLabel(getTranslation("issues.decide.choice"));
        granted.setItems(true, false);
        granted.setItemLabelGenerator(one -> getTranslation(one ? "issues.decide.granted" : "issues.decide.refused"));
        words.setHelperText(getTranslation("issues.paper.words.help"));
        wide(new Paragraph(getTranslation("issues.paper.record.what")));
        wide(sheet);
        field(day);
        field(signer);
        wide(granted);
        wide(words);
        wide(new FileUpload(getTranslation("issues.paper.file"), PaperApprovals.LARGEST, this::take));
        wide(chosen);
        errors().at("issues.paper.sheet", sheet)
                .at("issues.paper.changed", sheet)
                .at("issues.paper.day", day)
                .at("issues.paper.signer", signer)
                .at("issues.paper.granted", granted)
                .at("issues.paper.words", words);
        sheet.addValueChangeListener(change -> signers());
        day.addValueChangeListener(change -> signers());
        if (sheets.size() == 1) {
            sheet.setValue(sheets.getFirst());
        }
    }

    private void signers() {
        PaperSigner before = signer.getValue();
        List<PaperSigner> able = sheet.isEmpty() || day.isEmpty()
                ? List.of()
                : papers.signers(tools.actor(), issue, sheet.getValue().matter(), day.getValue());
        signer.setItems(able);
        if (before != null && able.contains(before)) {
            signer.setValue(before);
        }
    }

    private void take(Path upload, String name) {
        try {
            file = Files.readAllBytes(upload);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        fileName = name;
        chosen.setText(getTranslation("issues.procedure.file.chosen", name));
    }

    @Override
    protected boolean changed() {
        return !words.isEmpty() || file != null;
    }

    @Override
    protected void send() {
        papers.record(
                tools.actor(),
                new RecordPaper(
                        issue,
                        sheet.isEmpty() ? null : sheet.getValue().id(),
                        signer.isEmpty() ? null : signer.getValue().person(),
                        day.getValue(),
                        granted.getValue(),
                        words.getValue(),
                        fileName,
                        file));
        done.run();
    }
}
