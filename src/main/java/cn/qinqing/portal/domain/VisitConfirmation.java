package cn.qinqing.portal.domain;

import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkCase;
import cn.qinqing.links.LinkPage;
import cn.qinqing.links.LinkPurpose;
import cn.qinqing.portal.VisitConfirmations;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.Right;
import cn.qinqing.visits.AnswerVisit;
import cn.qinqing.visits.VisitAnswerKind;
import cn.qinqing.visits.VisitAnswers;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitSummary;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An enterprise confirms, corrects or adds to the record of a visit (企业确认走访). */
@Component
class VisitConfirmation implements LinkPurpose {

    private static final Set<Right> RIGHTS = Set.copyOf(EnumSet.of(Right.VISIT_ANSWER));

    private final VisitAnswers answers;
    private final VisitQueries visits;
    private final I18NProvider texts;

    VisitConfirmation(VisitAnswers answers, VisitQueries visits, I18NProvider texts) {
        this.answers = answers;
        this.visits = visits;
        this.texts = texts;
    }

    @Override
    public String name() {
        return VisitConfirmations.PURPOSE;
    }

    @Override
    public Set<Right> rights() {
        return RIGHTS;
    }

    @Override
    public LinkCase caseOf(Actor actor, UUID subject) {
        VisitDetails visit = visits.details(actor, new VisitId(subject));
        String mode = mode(visit.row().mode().name());
        return new LinkCase(
                visit.row().enterprise(),
                visit.row().enterpriseName(),
                visit.row().unit() == null
                        ? text("portal.visit.case.noUnit", visit.row().on(), mode)
                        : text(
                                "portal.visit.case",
                                visit.row().on(),
                                visit.row().unit(),
                                mode),
                text("portal.visit.ask"),
                VisitRoutes.details(visit.row().id()));
    }

    @Override
    public Optional<String> hindrance(UUID subject) {
        return answers.hindrance(new VisitId(subject));
    }

    @Override
    public boolean involves(Actor actor, UUID subject) {
        return answers.involves(actor, new VisitId(subject));
    }

    @Override
    public LinkPage page(Actor actor, UUID subject) {
        VisitSummary visit = answers.summary(actor, new VisitId(subject));
        return new LinkPage(
                text("portal.visit.title"),
                text("portal.visit.lead", visit.enterpriseName()),
                List.of(
                        new LinkPage.Line(text("portal.visit.on"), visit.on().toString()),
                        new LinkPage.Line(
                                text("portal.visit.mode"), mode(visit.mode().name())),
                        new LinkPage.Line(
                                text("portal.visit.units"),
                                visit.units().isEmpty()
                                        ? text("portal.visit.units.none")
                                        : String.join(text("portal.visit.units.between"), visit.units()))),
                text("portal.visit.issues"),
                visit.issues().stream().map(this::item).toList(),
                text("portal.visit.issues.none"),
                Arrays.stream(VisitAnswerKind.values())
                        .map(kind -> new LinkPage.Choice(
                                kind.name(),
                                text("portal.visit.choice." + kind.name()),
                                text("portal.visit.choice.help." + kind.name())))
                        .toList(),
                null,
                text("portal.visit.words"),
                text("portal.visit.words.help"),
                text("portal.visit.after"),
                visit.version());
    }

    private LinkPage.Item item(VisitSummary.Raised raised) {
        return new LinkPage.Item(
                raised.number(),
                raised.text() == null
                        ? text("portal.visit.issues.confidential")
                        : PersonalNumbers.masked(raised.text()));
    }

    @Override
    public void answer(Actor actor, UUID subject, LinkAnswer answer) {
        VisitAnswerKind kind = Arrays.stream(VisitAnswerKind.values())
                .filter(one -> one.name().equals(answer.choice()))
                .findFirst()
                .orElse(null);
        answers.answer(actor, new AnswerVisit(new VisitId(subject), answer.version(), kind, answer.words()));
    }

    private String mode(String name) {
        return text("portal.visit.mode." + name);
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
