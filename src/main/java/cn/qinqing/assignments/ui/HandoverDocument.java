package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.HandoverDetails;
import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.DocumentPlaces.Place;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.DeadlineTexts;
import cn.qinqing.workbench.DocumentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The handover sheet on paper (工作交接单): what passes, and the lines to sign. */
@Component
final class HandoverDocument implements DocumentKind {

    private static final String ITEMS = "事项";

    private final DeadlineTexts deadlines;

    HandoverDocument(DeadlineTexts deadlines) {
        this.deadlines = deadlines;
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
        return new DocumentPlaces(
                List.of(
                        Place.required("移交人", "张三"),
                        Place.required("接收人", "李四"),
                        Place.required("交接日期", "2026-12-01"),
                        Place.of("文号", "巴党干〔2026〕12号"),
                        Place.of("交接原因", "职务调整"),
                        Place.of("制单人", "王五"),
                        Place.of("制单日期", "2026-11-24"),
                        Place.of("确认期限", "2026-12-08"),
                        Place.of("公示期限", "2026-12-29"),
                        Place.of("确认情况", "待确认"),
                        Place.of("件数", "3")),
                List.of(new DocumentPlaces.Table(
                        ITEMS,
                        List.of(
                                Place.of("序号", "1"),
                                Place.required("类别", "联系企业"),
                                Place.required("内容", "巴州某某纺织有限公司"),
                                Place.of("处理", "由接收人负责")))));
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
                .table(
                        ITEMS,
                        List.of(
                                new WordLayout.Column("序号", "[序号]", 14),
                                new WordLayout.Column("类别", "[类别]", 32),
                                new WordLayout.Column("内容", "[内容]", 80),
                                new WordLayout.Column("处理", "[处理]", 30)))
                .heading(Sentences.of("assignments.document.handover.sign"))
                .text(Sentences.of("assignments.document.handover.words"))
                .text(Sentences.of("assignments.document.handover.lines"))
                .docx();
    }

    DocumentData data(HandoverDetails sheet, LocalDate today) {
        List<Map<String, String>> items = new ArrayList<>();
        for (HandoverDetails.Line line : sheet.lines()) {
            items.add(Map.of(
                    "序号",
                    String.valueOf(items.size() + 1),
                    "类别",
                    Sentences.of(line.kind()),
                    "内容",
                    line.what(),
                    "处理",
                    line.outcome() == null
                            ? Sentences.of("assignments.document.handover.along")
                            : Sentences.of(
                                    "assignments.handover.by." + line.outcome().name())));
        }
        return new DocumentData(
                Map.ofEntries(
                        Map.entry("移交人", HandoverTexts.from(sheet.row())),
                        Map.entry("接收人", sheet.row().to()),
                        Map.entry("交接日期", Formats.day(sheet.row().day())),
                        Map.entry(
                                "文号",
                                sheet.row().documentNo() == null
                                        ? ""
                                        : sheet.row().documentNo()),
                        Map.entry("交接原因", HandoverTexts.reason(sheet)),
                        Map.entry("制单人", sheet.madeBy()),
                        Map.entry("制单日期", Formats.day(OfficeTime.dayOf(sheet.madeAt()))),
                        Map.entry(
                                "确认期限",
                                deadlines.of(
                                        OfficeTime.dayOf(sheet.madeAt()),
                                        sheet.row().acknowledgeBy())),
                        Map.entry(
                                "公示期限",
                                deadlines.of(sheet.row().day(), sheet.row().publishBy())),
                        Map.entry("确认情况", HandoverTexts.state(sheet.row(), today)),
                        Map.entry("件数", String.valueOf(items.size()))),
                Map.of(ITEMS, items));
    }
}
