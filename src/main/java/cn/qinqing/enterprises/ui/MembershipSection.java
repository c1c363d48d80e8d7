package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.enterprises.Memberships;
import cn.qinqing.enterprises.Memberships.Membership;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The chambers of an enterprise, or the members of a chamber. */
@org.springframework.stereotype.Component
class MembershipSection implements EnterpriseSection {

    private final EnterpriseTools tools;

    MembershipSection(EnterpriseTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public String titleKey() {
        return "enterprises.membership.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        Div place = new Div();
        boolean chamber =
                tools.queries().details(actor, enterprise).form().kind().isChamber();
        fill(place, actor, enterprise, chamber);
        return Optional.of(place);
    }

    private void fill(Div place, Actor actor, EnterpriseId enterprise, boolean chamber) {
        place.removeAll();
        List<Membership> shown = chamber
                ? tools.memberships().ofChamber(actor, enterprise, tools.today())
                : tools.memberships().ofEnterprise(actor, enterprise);
        if (shown.isEmpty()) {
            place.add(new Paragraph(place.getTranslation(
                    chamber ? "enterprises.membership.noMembers" : "enterprises.membership.none")));
        } else {
            PlainTable table = new PlainTable(Stream.of(chamber ? "enterprise" : "chamber", "role", "period", "action")
                    .map(name -> place.getTranslation("enterprises.membership." + name))
                    .toList());
            shown.forEach(one -> table.line(List.of(
                    chamber
                            ? new Anchor(EnterpriseRoutes.details(one.enterprise()), one.enterpriseName())
                            : new Anchor(EnterpriseRoutes.details(one.chamber()), one.chamberName()),
                    new Span(place.getTranslation("enterprises.MemberRole." + one.role())),
                    new Span(Formats.period(one.period())),
                    leave(place, actor, enterprise, chamber, one))));
            place.add(table);
        }
        if (shown.size() == Memberships.MOST_SHOWN) {
            place.add(new Paragraph(place.getTranslation("enterprises.membership.more", Memberships.MOST_SHOWN)));
        }
        if (actor.may(Right.ENTERPRISE_EDIT)) {
            String title =
                    place.getTranslation(chamber ? "enterprises.membership.addMember" : "enterprises.membership.join");
            Button join = new Button(
                    title,
                    click -> new JoinChamberDialog(
                                    tools, enterprise, chamber, title, () -> changed(place, enterprise, chamber))
                            .open());
            join.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            place.add(join);
        }
    }

    private Component leave(Div place, Actor actor, EnterpriseId shown, boolean chamber, Membership one) {
        if (!one.period().to().isAfter(tools.today())) {
            return new Span(place.getTranslation("enterprises.membership.over"));
        }
        if (!actor.may(Right.ENTERPRISE_EDIT)) {
            return new Span("—");
        }
        String title = place.getTranslation("enterprises.membership.leave");
        String name = chamber ? one.enterpriseName() : one.chamberName();
        Button leave = new Button(
                title, click -> new LeaveChamberDialog(tools, one, name, () -> changed(place, shown, chamber)).open());
        leave.setAriaLabel(place.getTranslation("enterprises.membership.leaveOf", name));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return leave;
    }

    private void changed(Div place, EnterpriseId enterprise, boolean chamber) {
        Notices.done(place.getTranslation("enterprises.membership.done"));
        fill(place, tools.actor(), enterprise, chamber);
    }
}
