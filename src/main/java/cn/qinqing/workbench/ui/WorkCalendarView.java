package cn.qinqing.workbench.ui;

import cn.qinqing.calendar.CalendarNotice;
import cn.qinqing.calendar.CalendarNotice.Kind;
import cn.qinqing.calendar.CalendarNotice.Region;
import cn.qinqing.calendar.CalendarNotices;
import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Tag;
import cn.qinqing.workbench.WorkCalendar;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The work calendar (工作日历): a year with its holidays and the days worked in their place, and the notices that say so. All
 * staff read it; the clerk of the commerce bureau loads a year.
 */
@Route(WorkCalendarView.PATH)
@Menu(order = 63, title = "workbench.calendar.title")
@RolesAllowed(RightsCatalog.PEOPLE_READ)
class WorkCalendarView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "work-calendar";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final transient CurrentActor current;
    private final transient WorkCalendar calendar;
    private final transient Clock clock;
    private int year;

    WorkCalendarView(CurrentActor current, WorkCalendar calendar, Clock clock) {
        this.current = current;
        this.calendar = calendar;
        this.clock = clock;
        addClassName("qq-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int present = OfficeTime.today(clock).getYear();
        year = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("year")
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::parseInt)
                .filter(one -> one >= FIRST_YEAR && one <= LAST_YEAR)
                .orElse(present);
        fill();
    }

    private void fill() {
        removeAll();
        Actor actor = current.get();
        List<CalendarNotices.Loaded> loaded = calendar.of(actor, year);
        List<CalendarNotice> inForce = loaded.stream()
                .filter(CalendarNotices.Loaded::inForce)
                .map(CalendarNotices.Loaded::notice)
                .toList();
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (actor.may(Right.CALENDAR_EDIT)) {
            Button load = new Button(
                    getTranslation("workbench.calendar.load"),
                    click -> new LoadCalendarDialog(calendar, current, year, this::loaded).open());
            load.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(load);
        }
        Div heading = new Div(new H1(getTranslation("workbench.calendar.title")), actions);
        heading.addClassName("qq-heading");
        Paragraph explain = new Paragraph(getTranslation("workbench.calendar.explain"));
        explain.addClassName("qq-sub");
        add(heading, explain, years(), states(inForce), months(OfficeCalendar.of(inForce)));
        add(new H2(getTranslation("workbench.calendar.days", String.valueOf(year))), days(inForce));
        add(new H2(getTranslation("workbench.calendar.notices")), notices(loaded));
    }

    private void loaded(int moved) {
        Notices.done(getTranslation("workbench.calendar.loaded", moved));
        fill();
    }

    private Div years() {
        Div years = new Div(
                new Button(
                        getTranslation("workbench.calendar.yearOf", String.valueOf(year - 1)), click -> go(year - 1)),
                new Button(
                        getTranslation("workbench.calendar.yearOf", String.valueOf(year + 1)), click -> go(year + 1)));
        years.addClassName("qq-actions");
        return years;
    }

    private void go(int to) {
        UI.getCurrent().navigate(PATH, QueryParameters.of("year", Integer.toString(to)));
    }

    /** Whether the year is known; a year that is not warns wherever a deadline falls into it. */
    private Paragraph states(List<CalendarNotice> inForce) {
        Paragraph states =
                new Paragraph(new Span(getTranslation("workbench.calendar.yearOf", String.valueOf(year)) + "　"));
        states.getElement().setAttribute("role", "status");
        for (Region region : Region.values()) {
            boolean known = inForce.stream().anyMatch(one -> one.region() == region);
            states.add(
                    new Tag(
                            getTranslation(
                                    known ? "workbench.calendar.known" : "workbench.calendar.unknown",
                                    getTranslation("workbench.calendar.region." + region.name())),
                            known ? Tag.Tone.GOOD : Tag.Tone.SOON),
                    new Span(" "));
        }
        return states;
    }

    private Div months(OfficeCalendar days) {
        Div months = new Div();
        months.addClassName("qq-months");
        for (int month = 1; month <= 12; month++) {
            months.add(new MonthTable(year, month, days));
        }
        return months;
    }

    private Div days(List<CalendarNotice> inForce) {
        Div place = new Div();
        if (inForce.isEmpty()) {
            place.add(new Paragraph(getTranslation("workbench.calendar.weekendsOnly")));
            return place;
        }
        PlainTable table = new PlainTable(Stream.of("day", "kind", "name", "region")
                .map(name -> getTranslation("workbench.calendar.field." + name))
                .toList());
        table.getElement().setAttribute("aria-label", getTranslation("workbench.calendar.days", String.valueOf(year)));
        inForce.stream()
                .flatMap(notice -> notice.days().stream().map(day -> new Line(notice.region(), day)))
                .sorted(Comparator.comparing(line -> line.day().day()))
                .forEach(line -> table.line(List.of(
                        new Span(day(line.day().day())),
                        new Span(kind(line.day().kind())),
                        new Span(line.day().name()),
                        new Span(getTranslation(
                                "workbench.calendar.region." + line.region().name())))));
        place.add(table);
        return place;
    }

    private record Line(Region region, CalendarNotice.Day day) {}

    private static String day(LocalDate day) {
        return Formats.day(day) + "　" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
    }

    private String kind(Kind kind) {
        return getTranslation("workbench.calendar.kind." + kind.name());
    }

    private UnorderedList notices(List<CalendarNotices.Loaded> loaded) {
        UnorderedList list = new UnorderedList();
        loaded.forEach(one -> list.add(new ListItem(getTranslation(
                one.inForce() ? "workbench.calendar.notice" : "workbench.calendar.notice.replaced",
                getTranslation(
                        "workbench.calendar.region." + one.notice().region().name()),
                one.notice().documentNo(),
                one.notice().source() == null ? "—" : one.notice().source(),
                one.by() == null ? getTranslation("workbench.calendar.byProduct") : one.by(),
                Formats.minute(one.at())))));
        if (loaded.isEmpty()) {
            list.add(new ListItem(getTranslation("workbench.calendar.notices.none")));
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("workbench.calendar.title"));
    }
}
