package cn.qinqing.paperwork.ui;

import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentFrame;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.paperwork.DispatchSheet;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.workbench.DocumentKind;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dispatch sheet on paper (交办单): what is to be solved by whom and until when, and how it is reported until it is closed. */
@Component
final class DispatchDocument implements DocumentKind {

    private final Divisions divisions;
    private final I18NProvider texts;
    private final DocumentFrame<DispatchSheet> frame;

    DispatchDocument(Divisions divisions, I18NProvider texts) {
        this.divisions = divisions;
        this.texts = texts;
        frame = DocumentFrame.of(DispatchSheet.class)
                .required("交办编号", "巴企诉〔2026〕0001号-1", DispatchSheet::number)
                .required("企业", "巴州某某纺织有限公司", this::enterprise)
                .field("属地", "库尔勒市", this::division)
                .field("诉求类别", "水电气暖", sheet -> or(sheet.category()))
                .field("来源", "走访", this::origin)
                .field("提出日期", "2026-11-20", sheet -> Formats.day(sheet.raisedOn()))
                .required("诉求内容", "冬季供气不足，影响二期投产。", DispatchSheet::words)
                .field("交办日期", "2026-11-23", sheet -> Formats.day(sheet.dispatchedOn()))
                .field("签收期限", "2026-11-24", sheet -> day(sheet.acknowledgeBy()))
                .field("异议期限", "2026-11-24", sheet -> day(sheet.objectBy()))
                .field("时限档次", "较复杂", sheet -> or(sheet.term()))
                .required("办结期限", "2026-12-14", this::due)
                .required("主办单位", "州住建局", DispatchSheet::lead)
                .field("分办单位", "州发改委", sheet -> or(sheet.parallel()))
                .field("协办单位", "库尔勒市住建局", sheet -> or(sheet.partners()))
                .field("联系领导", "张三", sheet -> or(sheet.leader()))
                .field("联络员", "李四", sheet -> or(sheet.officer()))
                .field("交办人", "王五", DispatchSheet::dispatchedBy)
                .done();
    }

    @Override
    public String code() {
        return "issue-dispatch";
    }

    @Override
    public Right right() {
        return Right.ISSUE_READ;
    }

    @Override
    public DocumentPlaces places() {
        return frame.places();
    }

    @Override
    public byte[] standard() {
        return new WordLayout(false)
                .title(text("paperwork.dispatch.title"))
                .subtitle("{{交办编号}}")
                .form(
                        List.of(
                                List.of("企业名称", "{{企业}}", "所属县市", "{{属地}}"),
                                List.of("诉求类别", "{{诉求类别}}", "来　　源", "{{来源}}"),
                                List.of("提出日期", "{{提出日期}}", "交办日期", "{{交办日期}}"),
                                List.of("主办单位", "{{主办单位}}", "分办单位", "{{分办单位}}"),
                                List.of("协办单位", "{{协办单位}}", "时限档次", "{{时限档次}}"),
                                List.of("签收期限", "{{签收期限}}", "异议期限", "{{异议期限}}"),
                                List.of("联系领导", "{{联系领导}}", "联 络 员", "{{联络员}}")),
                        List.of(24, 56, 24, 50))
                .form(List.of(List.of("办结期限", "{{办结期限}}"), List.of("诉求内容", "{{诉求内容}}")), List.of(24, 130))
                .heading(text("paperwork.dispatch.demands"))
                .note(text("paperwork.dispatch.demand.plan"))
                .note(text("paperwork.dispatch.demand.reply"))
                .note(text("paperwork.dispatch.demand.extension"))
                .note(text("paperwork.dispatch.demand.monthly"))
                .note(text("paperwork.dispatch.demand.closing"))
                .text(text("paperwork.dispatch.lines"))
                .docx();
    }

    DocumentData data(DispatchSheet sheet) {
        return frame.data(sheet);
    }

    private String enterprise(DispatchSheet sheet) {
        return sheet.enterprise().isEmpty() ? text("issues.anonymous") : sheet.enterprise();
    }

    private String division(DispatchSheet sheet) {
        return divisions.nameOf(sheet.divisionCode());
    }

    private String origin(DispatchSheet sheet) {
        return sheet.origin() == null
                ? text("issues.hidden." + sheet.privacy().name())
                : text("issues.origin." + sheet.origin().name());
    }

    /** The deadline with the original one beside it where it was moved. */
    private String due(DispatchSheet sheet) {
        if (sheet.due() == null || sheet.originalDue() == null) {
            return day(sheet.due());
        }
        return sheet.due().equals(sheet.originalDue())
                ? Formats.day(sheet.due())
                : text("issues.clock.changed", Formats.day(sheet.due()), Formats.day(sheet.originalDue()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "—" : Formats.day(day);
    }

    private static String or(@Nullable String text) {
        return text == null || text.isBlank() ? "—" : text;
    }

    /** Also in the background, where there is no window. */
    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
