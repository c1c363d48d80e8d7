package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** On which days the enterprise wants nobody to come. */
@org.springframework.stereotype.Component
class QuietSection implements EnterpriseSection {

    private final EnterpriseTools tools;

    QuietSection(EnterpriseTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 44;
    }

    @Override
    public String titleKey() {
        return "enterprises.quiet.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        Div place = new Div();
        fill(place, actor, enterprise);
        return Optional.of(place);
    }

    private void fill(Div place, Actor actor, EnterpriseId enterprise) {
        place.removeAll();
        List<QuietDays.Quiet> days = tools.quietDays().of(actor, enterprise);
        tools.quietDays()
                .quietOn(enterprise, tools.today())
                .ifPresent(reason -> place.add(new Paragraph(
                        new Tag(place.getTranslation("enterprises.quiet.today", reason), Tag.Tone.SOON))));
        if (days.isEmpty()) {
            place.add(new Paragraph(place.getTranslation("enterprises.quiet.none")));
        } else {
            UnorderedList list = new UnorderedList();
            days.forEach(one -> list.add(line(place, actor, enterprise, one)));
            place.add(list);
        }
        if (actor.may(Right.ENTERPRISE_EDIT)) {
            String title = place.getTranslation("enterprises.quiet.add");
            Button add = new Button(
                    title, click -> new QuietDialog(tools, enterprise, title, () -> changed(place, enterprise)).open());
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            place.add(add);
        }
    }

    private ListItem line(Div place, Actor actor, EnterpriseId enterprise, QuietDays.Quiet one) {
        String sentence = one.weekday() == null
                ? place.getTranslation("enterprises.quiet.daily", Formats.period(one.period()), one.reason())
                : place.getTranslation(
                        "enterprises.quiet.weekly",
                        one.weekday().getDisplayName(TextStyle.SHORT, Locale.CHINA),
                        Formats.period(one.period()),
                        one.reason());
        ListItem line = new ListItem(new Span(sentence));
        if (actor.may(Right.ENTERPRISE_EDIT)) {
            String title = place.getTranslation("enterprises.quiet.end");
            Button end = new Button(
                    title,
                    click -> new ConfirmDialog(
                                    place.getTranslation("enterprises.quiet.endOf", one.reason()),
                                    place.getTranslation("enterprises.quiet.endQuestion"),
                                    () -> {
                                        tools.quietDays().end(tools.actor(), one.id(), one.version());
                                        changed(place, enterprise);
                                    })
                            .open());
            end.setAriaLabel(place.getTranslation("enterprises.quiet.endOf", one.reason()));
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(end);
        }
        return line;
    }

    private void changed(Div place, EnterpriseId enterprise) {
        Notices.done(place.getTranslation("enterprises.quiet.done"));
        fill(place, tools.actor(), enterprise);
    }
}
