package cn.qinqing.people.ui;

import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;

/** Who may note visits for a leader; empty for somebody who holds no leading post. */
class AuthoritySection extends Div {

    private final transient RecordingAuthorities authorities;
    private final transient PeopleQueries people;
    private final transient Actor actor;
    private final PersonId leader;
    private final LocalDate today;

    AuthoritySection(
            RecordingAuthorities authorities, PeopleQueries people, Actor actor, PersonId leader, LocalDate today) {
        this.authorities = authorities;
        this.people = people;
        this.actor = actor;
        this.leader = leader;
        this.today = today;
        show();
    }

    private void show() {
        removeAll();
        List<PeopleQueries.PostHit> posts = authorities.leadingPosts(actor, leader, today);
        List<RecordingAuthorities.Granted> granted = authorities.ofLeader(actor, leader, today);
        if (posts.isEmpty() && granted.isEmpty()) {
            return;
        }
        add(new H2(getTranslation("people.authority.title")));
        if (granted.isEmpty()) {
            add(new Paragraph(getTranslation("people.authority.none")));
        }
        granted.forEach(one -> add(line(one)));
        if (actor.may(Right.PEOPLE_EDIT) && !posts.isEmpty()) {
            add(new Button(
                    getTranslation("people.authority.grant"),
                    click -> new GrantAuthorityDialog(authorities, people, actor, posts, today, this::show).open()));
        }
    }

    private Div line(RecordingAuthorities.Granted one) {
        Div line = new Div(new Span(
                String.join("　", one.recorder(), one.postTitle(), Formats.period(new Period(one.from(), one.to())))));
        if (actor.may(Right.PEOPLE_EDIT)) {
            Button end = new Button(getTranslation("people.authority.end"), click -> end(one));
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            line.add(end);
        }
        return line;
    }

    /** From tomorrow on: what was noted today stays allowed. */
    private void end(RecordingAuthorities.Granted one) {
        try {
            authorities.end(actor, one.id(), today.plusDays(1));
            Notices.done(getTranslation("people.authority.ended", one.recorder()));
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
        show();
    }
}
