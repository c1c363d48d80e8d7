package cn.qinqing.shell;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The first page (今日): what is to be done today, each part brought by its feature. */
@Route("")
@Menu(order = 0, title = "shell.home.title")
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentActor current;
    private final transient ObjectProvider<HomeSection> sections;
    private final transient Clock clock;

    HomeView(CurrentActor current, ObjectProvider<HomeSection> sections, Clock clock) {
        this.current = current;
        this.sections = sections;
        this.clock = clock;
        addClassName("qq-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Actor actor = current.get();
        Paragraph day = new Paragraph(
                getTranslation("shell.home.greeting", actor.name(), Formats.day(OfficeTime.today(clock))));
        day.addClassName("qq-sub");
        add(new H1(getTranslation("shell.home.title")), day);
        List<HomeSection> ordered = sections.stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .toList();
        for (HomeSection section : ordered) {
            section.content(actor).ifPresent(content -> {
                Section part = new Section(new H2(getTranslation(section.titleKey())), content);
                part.addClassName("qq-section");
                add(part);
            });
        }
        if (getChildren().count() == 2) {
            add(new Paragraph(getTranslation("shell.home.nothing")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home.page");
    }
}
