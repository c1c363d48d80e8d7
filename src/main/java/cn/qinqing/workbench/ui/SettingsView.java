package cn.qinqing.workbench.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.workbench.SettingName;
import cn.qinqing.workbench.SettingValue;
import cn.qinqing.workbench.Settings;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Settings with their days (系统设置): what holds today, what will hold, what held. Kept by the security administrator. */
@Route("settings")
@Menu(order = 103, title = "workbench.settings.title")
@RolesAllowed(RightsCatalog.SETTING_EDIT)
class SettingsView extends Div implements HasDynamicTitle {

    private final transient CurrentActor current;
    private final transient Settings settings;
    private final transient Clock clock;

    SettingsView(CurrentActor current, Settings settings, Clock clock) {
        this.current = current;
        this.settings = settings;
        this.clock = clock;
        addClassName("qq-page");
        fill();
    }

    private void fill() {
        removeAll();
        Paragraph explain = new Paragraph(getTranslation("workbench.settings.explain"));
        explain.addClassName("qq-sub");
        add(new H1(getTranslation("workbench.settings.title")), explain);
        settings.catalog().forEach(name -> add(setting(name)));
    }

    private Div setting(SettingName<?> name) {
        String label = getTranslation(name.labelKey());
        LocalDate today = OfficeTime.today(clock);
        Button change = new Button(
                getTranslation("workbench.settings.change"),
                click -> new ChangeSettingDialog(this, name, label, today).open());
        change.setAriaLabel(getTranslation("workbench.settings.change.of", label));
        Div heading = new Div(new H2(label), change);
        heading.addClassName("qq-heading");
        KeyValues data = new KeyValues()
                .line(getTranslation("workbench.settings.today"), shown(String.valueOf(settings.today(name))));
        if (!name.hint().isEmpty()) {
            data.line(getTranslation("workbench.settings.hint"), name.hint());
        }
        data.line(getTranslation("workbench.settings.fallback"), shown(String.valueOf(name.fallback())));
        Div place = new Div(heading, data);
        List<SettingValue> values = settings.history(current.get(), name).stream()
                .filter(value -> value.body() == null)
                .toList();
        if (!values.isEmpty()) {
            UnorderedList list = new UnorderedList();
            values.forEach(value -> list.add(new ListItem(getTranslation(
                    "workbench.settings.value",
                    Formats.period(value.period()),
                    shown(value.content()),
                    value.changedBy() == null ? "—" : value.changedBy(),
                    Formats.minute(value.changedAt())))));
            place.add(list);
        }
        return place;
    }

    private String shown(String value) {
        return value.equals("true") || value.equals("false") ? getTranslation("workbench.settings.is." + value) : value;
    }

    /** Lets a value hold from a day on. */
    void change(SettingName<?> name, String content, LocalDate from) {
        settings.change(current.get(), name, null, content, from);
        Notices.done(getTranslation("workbench.settings.changed"));
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("workbench.settings.title"));
    }
}
