package cn.qinqing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.BrowserTest;
import cn.qinqing.PermissionMatrix;
import cn.qinqing.StaffViews;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.walk.Ways.DialogWay;
import cn.qinqing.walk.Ways.Place;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Past every view and every dialog, in a window of one width, with rows in them. Views and dialogs are found on the class
 * path; the ways to them are told by each feature ({@link Ways}).
 */
public abstract class ViewWalk extends BrowserTest {

    private static final Actor JOB = new Actor.Job("测试准备", EnumSet.allOf(Right.class));
    private static final Set<Role> BUSINESS = EnumSet.of(
            Role.COMMERCE_CLERK, Role.COMMERCE_REVIEWER, Role.REGISTER_PUBLISHER, Role.LIAISON_OFFICER, Role.HANDLER);

    private final int width;
    private final String label;
    private final PageLook look;
    private final AllWays ways = AllWays.found();
    private final WalkFilter filter = WalkFilter.ofSystem();

    @Autowired
    ApplicationContext context;

    @Autowired
    AccountService accounts;

    /**
     * @param width of the window in pixels
     * @param label Chinese; names of the walk's records begin with it
     */
    protected ViewWalk(int width, String label) {
        this.width = width;
        this.label = label;
        look = new PageLook(width);
    }

    @Test
    void every_view_and_dialog_is_chinese_accessible_and_fits() {
        assertThat(ways.gaps(StaffViews.all(), AllWays.dialogsOfProduct())).isEmpty();
        assertThat(ways.names()).as("views, places and dialogs").containsAll(filter.names());
        Walked walked = new Walked(context, label);
        ways.prepare(walked);
        for (Login login : logins()) {
            if (login.places().stream().noneMatch(this::chosen)) {
                continue;
            }
            ways.prepareFor(walked, accountOf(login, walked));
            Page page = open(width, 900);
            startSession(page, login.name());
            walked.signedIn(login.name());
            login.places().stream().filter(this::chosen).forEach(place -> walkPast(page, place, walked));
        }
        assertThat(look.faults()).isEmpty();
    }

    private static AccountId accountOf(Login login, Walked walked) {
        return new AccountId(walked.jdbc()
                .sql("select id from account where login = ?")
                .param(login.name())
                .query(UUID.class)
                .single());
    }

    private boolean chosen(Place place) {
        return filter.takes(place.name()) || dialogsAt(place).findAny().isPresent();
    }

    private Stream<DialogWay> dialogsAt(Place place) {
        return ways.dialogs().stream()
                .filter(way -> way.place().equals(place.name()))
                .filter(way ->
                        filter.takes(place.name()) || filter.takes(way.dialog().getSimpleName()));
    }

    private void walkPast(Page page, Place place, Walked walked) {
        String path = place.path().apply(walked);
        boolean fresh = false;
        if (filter.takes(place.name())) {
            fresh = lookAt(page, place.name(), () -> show(page, path));
        }
        for (DialogWay way : dialogsAt(place).toList()) {
            boolean there = fresh;
            boolean opened = lookAt(page, way.dialog().getSimpleName(), () -> {
                if (!there) {
                    show(page, path);
                }
                way.presses().forEach(words -> press(page, words));
                page.locator("vaadin-dialog[opened] > *:visible").first().waitFor();
                settle(page);
            });
            // what several presses did to the page is not undone by leaving the dialog
            fresh = opened && way.presses().size() == 1 && leave(page);
        }
    }

    /** Goes somewhere and looks; when nothing is found there, the walk goes on. */
    private boolean lookAt(Page page, String name, Runnable going) {
        try {
            going.run();
        } catch (PlaywrightException | AssertionError nothing) {
            look.missed(page, name, nothing);
            return false;
        }
        look.at(page, name);
        return true;
    }

    /** Leaves a dialog by the keyboard. Returns whether the page is again as it was before. */
    private static boolean leave(Page page) {
        page.keyboard().press("Escape");
        settle(page);
        return page.locator("vaadin-dialog[opened]").count() == 0;
    }

    /** A button or an item of an open menu by its words, or a field to fill: 名称=内容. */
    private void press(Page page, String words) {
        int value = words.indexOf('=');
        if (value > 0) {
            Locator dialog = page.locator("vaadin-dialog[opened]");
            Locator around = dialog.count() > 0 ? dialog.last() : page.locator("main");
            Locator field = around.getByLabel(words.substring(0, value));
            boolean narrows = (Boolean) field.evaluate("one => !!one.closest('.qq-filters')");
            // the server hears of it after a pause in typing, or when the field is left
            page.waitForResponse(answer -> answer.url().contains("v-r=uidl"), () -> {
                field.fill(words.substring(value + 1));
                field.blur();
            });
            if (narrows) {
                // a list that takes up its filter stands at another address, and closes an open menu
                String filled = URLEncoder.encode(words.substring(value + 1), StandardCharsets.UTF_8);
                page.waitForURL(url -> url.contains(filled));
            }
        } else {
            Locator buttons = page.locator(
                            "vaadin-menu-bar-button:visible, vaadin-menu-bar-item[role=menuitem]:visible, vaadin-button:visible, .qq-gantt-open:visible")
                    .filter(new Locator.FilterOptions().setHasText(words));
            // a part that is folded opens by its summary, whose words may be in those of its buttons
            Locator summaries = page.locator("vaadin-details-summary:visible")
                    .filter(new Locator.FilterOptions().setHasText(words));
            // a list may still be fetching its rows
            buttons.or(summaries).first().waitFor();
            pressable(buttons.count() > 0 ? buttons : summaries).click();
        }
        settle(page);
    }

    /** The last that lies in the window: a list lays rows out beyond its edge, and moves them when they are scrolled to. */
    private static Locator pressable(Locator all) {
        int index = ((Number) all.evaluateAll("""
                all => all.findLastIndex(one => {
                  const box = one.getBoundingClientRect();
                  const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                  return hit && (one.contains(hit) || hit.contains(one));
                })""")).intValue();
        return index < 0 ? all.last() : all.nth(index);
    }

    /** Somebody to sign in, and the places that only they are asked to open. */
    private record Login(String name, List<Place> places) {}

    private List<Login> logins() {
        Map<String, Set<Role>> people = new LinkedHashMap<>();
        people.put(account(BUSINESS.toArray(Role[]::new)), BUSINESS);
        people.put(account(Role.SUPERVISOR), Set.of(Role.SUPERVISOR));
        people.put(account(Role.UNIT_HEAD), Set.of(Role.UNIT_HEAD));
        Map<String, Set<Role>> administrators = new LinkedHashMap<>();
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
            String login = "j" + Ids.next().toString().replace("-", "");
            accounts.provision(JOB, new NewAccount(login, "管理员", null, null), role.side(), Set.of(role), PASSWORD);
            administrators.put(login, Set.of(role));
        }
        Map<String, Function<Walked, String>> left = new LinkedHashMap<>(ways.views());
        // nobody is signed in there: FramePicturesIT looks at it
        left.remove("LoginView");
        List<Login> logins = new ArrayList<>(take(people, left));
        ways.places().stream()
                .collect(Collectors.groupingBy(Place::role, LinkedHashMap::new, Collectors.toList()))
                .forEach((role, places) -> logins.add(new Login(account(role), places)));
        // last, since their walk gives somebody in the list a new password
        logins.addAll(take(administrators, left));
        assertThat(left.keySet()).as("views that nobody here may open").isEmpty();
        return logins;
    }

    /** Each of these people with the views among those left that they may open. */
    private static List<Login> take(Map<String, Set<Role>> people, Map<String, Function<Walked, String>> left) {
        List<Login> logins = new ArrayList<>();
        people.forEach((login, roles) -> {
            List<Place> opens = new ArrayList<>();
            left.forEach((view, path) -> roles.stream()
                    .filter(role -> allows(view, role))
                    .findFirst()
                    .ifPresent(role -> opens.add(new Place(view, role, path))));
            opens.forEach(place -> left.remove(place.name()));
            logins.add(new Login(login, opens));
        });
        return logins;
    }

    private static boolean allows(String view, Role role) {
        return PermissionMatrix.read().section("views").entrySet().stream()
                .filter(rule ->
                        rule.getKey().endsWith("." + view) || rule.getKey().equals(view))
                .anyMatch(rule -> rule.getValue().allows(role));
    }
}
