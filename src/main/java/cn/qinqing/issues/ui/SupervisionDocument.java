package cn.qinqing.issues.ui;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.DocumentPlaces.Place;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.issues.SupervisionRow;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.DocumentKind;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A supervision notice on paper (督办单): blue, yellow or red, one page with the lines for the answer. */
@Component
final class SupervisionDocument implements DocumentKind {

    private final WorkingDays days;

    SupervisionDocument(WorkingDays days) {
        this.days = days;
    }

    @Override
    public String code() {
        return "supervision-notice";
    }

    @Override
    public Right right() {
        return Right.ISSUE_READ;
    }

    @Override
    public DocumentPlaces places() {
        return new DocumentPlaces(
                List.of(
                        Place.required("编号", "巴企督〔2026〕0001号"),
                        Place.required("颜色", "红色督办"),
                        Place.required("承办单位", "州发改委"),
                        Place.required("诉求编号", "巴企诉〔2026〕0001号"),
                        Place.of("事项", "冬季用气指标不足"),
                        Place.of("依据", "答复期限 2026-11-20 已过 3 个工作日"),
                        Place.of("原期限", "2026-11-13"),
                        Place.of("现期限", "2026-11-20"),
                        Place.required("要求", "请立即办理，于 2026-11-27 前书面说明原因、措施和办结时间。"),
                        Place.of("回复期限", "2026-11-27"),
                        Place.of("送达对象", "联络办"),
                        Place.of("签发", "王五　2026-11-25 10:05"),
                        Place.of("发出日期", "2026-11-25"),
                        Place.of("回复", "尚未回复")),
                List.of());
    }

    @Override
    public byte[] standard() {
        return new WordLayout(false)
                .title(Sentences.of("issues.supervision.document.title"))
                .subtitle("{{颜色}}　{{编号}}")
                .form(
                        List.of(
                                List.of("承办单位", "{{承办单位}}", "发出日期", "{{发出日期}}"),
                                List.of("诉求编号", "{{诉求编号}}", "同时送", "{{送达对象}}"),
                                List.of("原期限", "{{原期限}}", "现期限", "{{现期限}}"),
                                List.of("签发", "{{签发}}", "回复期限", "{{回复期限}}")),
                        List.of(24, 54, 24, 54))
                .heading(Sentences.of("issues.supervision.document.matter"))
                .text("{{事项}}")
                .heading(Sentences.of("issues.supervision.document.because"))
                .text("{{依据}}")
                .heading(Sentences.of("issues.supervision.document.demand"))
                .text("{{要求}}")
                .heading(Sentences.of("issues.supervision.document.answer"))
                .text("{{回复}}")
                .text(Sentences.of("issues.supervision.document.lines"))
                .docx();
    }

    DocumentData data(SupervisionRow row) {
        return new DocumentData(
                Map.ofEntries(
                        Map.entry("编号", row.number()),
                        Map.entry("颜色", SupervisionTexts.colour(row)),
                        Map.entry("承办单位", row.unit()),
                        Map.entry("诉求编号", row.issueNumber()),
                        Map.entry("事项", SupervisionTexts.title(row)),
                        Map.entry("依据", SupervisionTexts.reason(row, days)),
                        Map.entry("原期限", Formats.day(row.original())),
                        Map.entry("现期限", Formats.day(row.due())),
                        Map.entry("要求", SupervisionTexts.demand(row)),
                        Map.entry("回复期限", Formats.day(row.answerBy())),
                        Map.entry(
                                "送达对象",
                                Sentences.of("issues.LadderWhom." + row.whom().name())),
                        Map.entry("签发", SupervisionTexts.signed(row)),
                        Map.entry("发出日期", Formats.day(row.madeOn())),
                        Map.entry("回复", SupervisionTexts.answer(row))),
                Map.of());
    }
}
