package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.Timeline;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.TimelineList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** Everything that happened to an enterprise, of one kind or of all, and more of it when asked. */
class TimelinePanel extends Div {

    private static final int PAGE = 50;

    private final transient EnterpriseTools tools;
    private final transient Timeline timeline;
    private final EnterpriseId enterprise;
    private final Div place = new Div();
    private final Button more = new Button(getTranslation("enterprises.timeline.more"));
    private final Select<String> part;
    private int shown = PAGE;

    TimelinePanel(EnterpriseTools tools, Timeline timeline, EnterpriseId enterprise) {
        this.tools = tools;
        this.timeline = timeline;
        this.enterprise = enterprise;
        List<String> parts = timeline.parts(tools.actor(), enterprise);
        part = Choices.select(
                getTranslation("enterprises.timeline.part"),
                parts,
                value -> getTranslation("enterprises.timeline.part." + value));
        part.addValueChangeListener(change -> {
            shown = PAGE;
            fill();
        });
        part.setVisible(parts.size() > 1);
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> {
            shown += PAGE;
            fill();
        });
        add(part, place, more);
        fill();
    }

    private void fill() {
        TimelineList list = new TimelineList();
        List<Timeline.Entry> entries = timeline.of(tools.actor(), enterprise, part.getValue(), shown + 1);
        entries.stream()
                .limit(shown)
                .forEach(entry -> list.entry(
                        Formats.day(entry.happenedOn()),
                        getTranslation(entry.kind()),
                        entry.summary(),
                        entry.actorName()));
        more.setVisible(entries.size() > shown);
        place.removeAll();
        place.add(list);
    }
}
