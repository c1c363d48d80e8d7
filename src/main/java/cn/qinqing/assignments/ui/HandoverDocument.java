package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.HandoverDetails;
import cn.qinqing.assignments.HandoverRow;
import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentFrame;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.DeadlineTexts;
import cn.qinqing.workbench.DocumentKind;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The handover sheet on paper (工作交接单): what passes, and the lines to sign. */
@Component
final class HandoverDocument implements DocumentKind {

    private static final String ITEMS = "事项";

    private final DocumentFrame<Source> frame;

    /** What the sheet is made of. */
    private record Source(HandoverDetails sheet, LocalDate today) {

        HandoverRow row() {
            return sheet.row();
        }

        LocalDate madeOn() {
            return OfficeTime.dayOf(sheet.madeAt());
        }
    }

    HandoverDocument(DeadlineTexts deadlines, I18NProvider texts) {
        frame = DocumentFrame.of(Source.class)
                .required("移交人", sample(texts, "assignments.sample.leader"), of -> HandoverTexts.from(of.row()))
                .required(
                        "接收人",
                        sample(texts, "assignments.sample.officer"),
                        of -> of.row().to())
                .required(
                        "交接日期",
                        sample(texts, "assignments.sample.day"),
                        of -> Formats.day(of.row().day()))
                .field(
                        "文号",
                        sample(texts, "assignments.sample.document"),
                        of -> Objects.requireNonNullElse(of.row().documentNo(), ""))
                .field("交接原因", sample(texts, "assignments.sample.reason"), of -> HandoverTexts.reason(of.sheet()))
                .field(
                        "制单人",
                        sample(texts, "assignments.sample.maker"),
                        of -> of.sheet().madeBy())
                .field("制单日期", sample(texts, "assignments.sample.madeOn"), of -> Formats.day(of.madeOn()))
                .field(
                        "确认期限",
                        sample(texts, "assignments.sample.confirmBy"),
                        of -> deadlines.of(of.madeOn(), of.row().acknowledgeBy()))
                .field(
                        "公示期限",
                        sample(texts, "assignments.sample.publishBy"),
                        of -> deadlines.of(of.row().day(), of.row().publishBy()))
                .field(
                        "确认情况",
                        sample(texts, "assignments.sample.state"),
                        of -> HandoverTexts.state(of.row(), of.today()))
                .field(
                        "件数",
                        sample(texts, "assignments.sample.count"),
                        of -> String.valueOf(of.sheet().lines().size()))
                .table(
                        ITEMS,
                        of -> of.sheet().lines(),
                        List.of(
                                DocumentFrame.counting(14),
                                DocumentFrame.<HandoverDetails.Line>column(
                                                "类别",
                                                sample(texts, "assignments.sample.kind"),
                                                32,
                                                (line, n) -> Sentences.of(line.kind()))
                                        .required(),
                                DocumentFrame.<HandoverDetails.Line>column(
                                                "内容",
                                                sample(texts, "assignments.sample.enterprise"),
                                                80,
                                                (line, n) -> line.what())
                                        .required(),
                                DocumentFrame.column(
                                        "处理",
                                        sample(texts, "assignments.sample.outcome"),
                                        30,
                                        (line, n) -> outcome(line))))
                .done();
    }

    /** What a template shows before it is filled. */
    private static String sample(I18NProvider texts, String key) {
        return texts.getTranslation(key, Locale.CHINA);
    }

    private static String outcome(HandoverDetails.Line line) {
        return line.outcome() == null
                ? Sentences.of("assignments.document.handover.along")
                : Sentences.of("assignments.handover.by." + line.outcome().name());
    }

    @Override
    public String code() {
        return "handover-sheet";
    }

    @Override
    public Right right() {
        return Right.ASSIGNMENT_READ;
    }

    @Override
    public DocumentPlaces places() {
        return frame.places();
    }

    @Override
    public byte[] standard() {
        return new WordLayout(false)
                .title(Sentences.of("assignments.document.handover.title"))
                .subtitle("{{文号}}")
                .form(
                        List.of(
                                List.of("移交人", "{{移交人}}", "接收人", "{{接收人}}"),
                                List.of("交接日期", "{{交接日期}}", "交接原因", "{{交接原因}}"),
                                List.of("确认期限", "{{确认期限}}", "公示期限", "{{公示期限}}"),
                                List.of("制单人", "{{制单人}}　{{制单日期}}", "确认情况", "{{确认情况}}")),
                        List.of(24, 54, 24, 54))
                .heading(Sentences.of("assignments.document.handover.items"))
                .table(ITEMS, frame.columns(ITEMS))
                .heading(Sentences.of("assignments.document.handover.sign"))
                .text(Sentences.of("assignments.document.handover.words"))
                .text(Sentences.of("assignments.document.handover.lines"))
                .docx();
    }

    DocumentData data(HandoverDetails sheet, LocalDate today) {
        return frame.data(new Source(sheet, today));
    }
}
