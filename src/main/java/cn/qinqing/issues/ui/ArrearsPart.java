package cn.qinqing.issues.ui;

import cn.qinqing.issues.Arrears;
import cn.qinqing.issues.ArrearsCase;
import cn.qinqing.issues.IssueCommand;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueHandling;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** On the page of an arrears issue: the hand-over to the statutory platform with its dates, and the interest. */
@org.springframework.stereotype.Component
@org.springframework.core.annotation.Order(20)
class ArrearsPart implements IssuePart {

    private final Arrears arrears;
    private final IssueHandling handling;
    private final Clock clock;

    ArrearsPart(Arrears arrears, IssueHandling handling, Clock clock) {
        this.arrears = arrears;
        this.handling = handling;
        this.clock = clock;
    }

    /** What its dialogs work with. */
    record Tools(Arrears arrears, IssueHandling handling, Actor actor, LocalDate today) {}

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        if (!arrears.concerns(actor, issue.row().id())) {
            return Optional.empty();
        }
        Tools tools = new Tools(arrears, handling, actor, OfficeTime.today(clock));
        Optional<ArrearsCase> handed = arrears.of(actor, issue.row().id());
        Div part = new Div(new H2(Sentences.of("issues.arrears.part")));
        part.add(handed.<Component>map(ArrearsPart::facts).orElseGet(() -> own(issue)));
        boolean works = work.offers().stream()
                .anyMatch(offer -> offer.command() == IssueCommand.PROGRESS && offer.hindrance() == null);
        if (works) {
            Runnable done = () -> {
                Notices.done(Sentences.of("issues.done.command", Sentences.of("issues.command.PROGRESS")));
                changed.run();
            };
            Div actions = new Div(
                    new Button(
                            Sentences.of("issues.arrears.handOver"),
                            click -> new HandOverArrearsDialog(
                                            tools, issue.row().id(), handed.orElse(null), done)
                                    .open()),
                    new Button(
                            Sentences.of("issues.interest.action"),
                            click -> new InterestDialog(tools, issue, done).open()));
            actions.addClassName("qq-actions");
            part.add(actions);
        }
        return Optional.of(part);
    }

    private static Component own(IssueDetails issue) {
        LocalDate due = issue.row().dueOn();
        return new Paragraph(
                due == null ? Sentences.of("issues.arrears.before") : Sentences.of("issues.arrears.handOverBy", due));
    }

    private static KeyValues facts(ArrearsCase handed) {
        return new KeyValues()
                .line(Sentences.of("issues.arrears.field.platform"), handed.platform())
                .line(Sentences.of("issues.arrears.field.receipt"), handed.receiptNo())
                .line(Sentences.of("issues.arrears.field.received"), Formats.day(handed.receivedOn()))
                .line(
                        Sentences.of("issues.arrears.field.forward"),
                        handed.forwardedOn() == null
                                ? Sentences.of("issues.arrears.by", handed.forwardBy())
                                : Formats.day(handed.forwardedOn()))
                .line(Sentences.of("issues.arrears.field.answer"), Sentences.of("issues.arrears.by", handed.answerBy()))
                .line(
                        Sentences.of("issues.arrears.field.longest"),
                        Sentences.of(
                                handed.prolonged() ? "issues.arrears.prolonged" : "issues.arrears.by",
                                handed.longest()));
    }
}
