package cn.qinqing.paperwork.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.paperwork.DispatchSheet;
import cn.qinqing.paperwork.IssuePapers;
import cn.qinqing.paperwork.ReplyLetter;
import cn.qinqing.shared.Actor;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.MadeDocument;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the papers of one issue; each is logged. */
@Component
class Papers {

    private final IssuePapers papers;
    private final Documents documents;
    private final DispatchDocument dispatch;
    private final ReplyDocument reply;
    private final I18NProvider texts;

    Papers(
            IssuePapers papers,
            Documents documents,
            DispatchDocument dispatch,
            ReplyDocument reply,
            I18NProvider texts) {
        this.papers = papers;
        this.documents = documents;
        this.dispatch = dispatch;
        this.reply = reply;
        this.texts = texts;
    }

    /** @param name of its file, without ending: by the number of the issue, never by an enterprise */
    record Made(String name, MadeDocument document) {}

    /** @throws cn.qinqing.shared.RuleViolation what {@link IssuePapers} and {@link Documents#make} refuse */
    Made make(Actor actor, PaperKind kind, IssueId id) {
        return switch (kind) {
            case DISPATCH -> {
                DispatchSheet sheet = papers.dispatch(actor, id);
                String name = text("paperwork.dispatch.file", sheet.number());
                yield new Made(name, documents.make(actor, dispatch, name, id.toString(), dispatch.data(sheet)));
            }
            case REPLY -> {
                ReplyLetter letter = papers.reply(actor, id);
                String name = text("paperwork.reply.file", letter.number());
                yield new Made(name, documents.make(actor, reply, name, id.toString(), reply.data(letter)));
            }
        };
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
