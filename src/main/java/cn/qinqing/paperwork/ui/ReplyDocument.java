package cn.qinqing.paperwork.ui;

import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentFrame;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.issues.IssueReply;
import cn.qinqing.paperwork.ReplyLetter;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.workbench.DocumentKind;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The letter of reply on paper (答复函): as it was signed, with its policy basis and how the enterprise says what it thinks of it. */
@Component
final class ReplyDocument implements DocumentKind {

    private final I18NProvider texts;
    private final DocumentFrame<ReplyLetter> frame;

    ReplyDocument(I18NProvider texts) {
        this.texts = texts;
        frame = DocumentFrame.of(ReplyLetter.class)
                .required("诉求编号", "巴企诉〔2026〕0001号", ReplyLetter::number)
                .required("称呼", "巴州某某纺织有限公司", this::enterprise)
                .field("引语", "贵企业2026-11-20反映的“冬季供气不足”（巴企诉〔2026〕0001号），由州住建局办理，现答复如下。", this::opening)
                .required("答复内容", "已增加日供气量二万立方米。", letter -> letter.reply().text())
                .required("政策依据", "巴政办发〔2026〕12号第五条", letter -> letter.reply().basis())
                .required("办理结果", "已解决", this::outcome)
                .field("评价方式", "州商务局企业服务科 0996-2031234", ReplyLetter::office)
                .field("主办单位", "州住建局", ReplyLetter::unit)
                .required(
                        "签发人",
                        "王五",
                        letter -> Objects.requireNonNullElse(letter.reply().signedBy(), ""))
                .field("签发日期", "2026-12-01", letter -> Formats.day(OfficeTime.dayOf(signed(letter.reply()))))
                .done();
    }

    private static Instant signed(IssueReply reply) {
        return Objects.requireNonNull(reply.signedAt());
    }

    @Override
    public String code() {
        return "issue-reply";
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
                .title(text("paperwork.reply.title"))
                .subtitle("{{诉求编号}}")
                .address("{{称呼}}：")
                .text("{{引语}}")
                .heading(text("paperwork.reply.text"))
                .text("{{答复内容}}")
                .heading(text("paperwork.reply.basis"))
                .text("{{政策依据}}")
                .heading(text("paperwork.reply.outcome"))
                .text("{{办理结果}}")
                .heading(text("paperwork.reply.rate"))
                .text(text("paperwork.reply.rate.how") + "{{评价方式}}。")
                .text(text("paperwork.reply.rate.again"))
                .closing(text("paperwork.reply.signer") + "{{签发人}}")
                .closing("{{主办单位}}")
                .closing("{{签发日期}}")
                .docx();
    }

    DocumentData data(ReplyLetter letter) {
        return frame.data(letter);
    }

    private String enterprise(ReplyLetter letter) {
        return letter.enterprise().isEmpty() ? text("paperwork.reply.you") : letter.enterprise();
    }

    private String opening(ReplyLetter letter) {
        String day = Formats.day(letter.raisedOn());
        return letter.title().isEmpty()
                ? text("paperwork.reply.opening.hidden", day, letter.number(), letter.unit())
                : text("paperwork.reply.opening", day, letter.title(), letter.number(), letter.unit());
    }

    private String outcome(ReplyLetter letter) {
        return text("issues.OutcomeCode." + letter.reply().outcome().name());
    }

    /** Also in the background, where there is no window. */
    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
