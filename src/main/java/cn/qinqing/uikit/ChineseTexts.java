package cn.qinqing.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The texts inside Vaadin's components, which are English unless they are set one by one. */
public final class ChineseTexts {

    private ChineseTexts() {}

    private static final String REVEAL = """
            customElements.whenDefined('vaadin-password-field').then(() => requestAnimationFrame(() => {
              const field = this.matches('vaadin-password-field') ? this : this.querySelector('vaadin-password-field');
              if (field) field.i18n = {...field.i18n, reveal: $0};
            }))""";

    /** The grid's connector writes its English words into each sorter, whenever a heading is drawn. */
    private static final String SORTERS = """
            const english = 'Sort by ';
            const translate = () => this.querySelectorAll('vaadin-grid-sorter[aria-label^="' + english + '"]').forEach(
              sorter => sorter.setAttribute('aria-label',
                $0.replace('{0}', sorter.getAttribute('aria-label').slice(english.length))));
            new MutationObserver(translate).observe(this,
              {subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label']});
            translate();""";

    /** A menu that says in Chinese what its button for the rest is. */
    public static MenuBar menuBar() {
        MenuBar menu = new MenuBar();
        more(menu);
        return menu;
    }

    /** The button for what has no room in a menu. */
    public static void more(MenuBar menu) {
        menu.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(menu.getTranslation("uikit.menu.more")));
    }

    /** Navigation whose buttons to open a branch are Chinese. */
    public static SideNav sideNav(String label) {
        SideNav nav = new SideNav(label);
        nav.setI18n(new SideNav.SideNavI18n().setToggle(nav.getTranslation("uikit.nav.toggle")));
        return nav;
    }

    /** The button that shows a password, of a field. */
    public static void reveal(PasswordField field) {
        field.getElement().executeJs(REVEAL, field.getTranslation("uikit.password.reveal"));
    }

    /** The button that shows a password, in the sign-in form. */
    public static void reveal(LoginForm form) {
        form.getElement().executeJs(REVEAL, form.getTranslation("uikit.password.reveal"));
    }

    /** What a screen reader says of the headings that sort. */
    public static void sorters(Grid<?> grid) {
        grid.addAttachListener(
                attached -> grid.getElement().executeJs(SORTERS, grid.getTranslation("uikit.list.sortBy", "{0}")));
    }

    public static LoginI18n login(Component host) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form form = new LoginI18n.Form();
        form.setTitle(host.getTranslation("uikit.login.title"));
        form.setUsername(host.getTranslation("uikit.login.user"));
        form.setPassword(host.getTranslation("uikit.login.password"));
        form.setSubmit(host.getTranslation("uikit.login.submit"));
        form.setForgotPassword("");
        texts.setForm(form);
        LoginI18n.ErrorMessage error = new LoginI18n.ErrorMessage();
        error.setTitle(host.getTranslation("uikit.login.failed"));
        error.setMessage(host.getTranslation("uikit.login.failed"));
        error.setUsername(host.getTranslation("uikit.login.userMissing"));
        error.setPassword(host.getTranslation("uikit.login.passwordMissing"));
        texts.setErrorMessage(error);
        return texts;
    }

    /** A date field that understands 2026-11-23, 2026.11.23, 2026/11/23, 20261123 and 2026年11月23日. */
    public static DatePicker datePicker(String label) {
        DatePicker picker = new DatePicker(label);
        picker.setLocale(Locale.CHINA);
        DatePicker.DatePickerI18n texts = new DatePicker.DatePickerI18n();
        texts.setDateFormats("yyyy-MM-dd", "yyyy.M.d", "yyyy/M/d", "yyyyMMdd", "yyyy年M月d日", "yyyy-M-d");
        texts.setMonthNames(months(TextStyle.FULL));
        texts.setWeekdays(weekdays(TextStyle.FULL));
        texts.setWeekdaysShort(weekdays(TextStyle.NARROW));
        texts.setFirstDayOfWeek(1);
        texts.setToday(picker.getTranslation("uikit.date.today"));
        texts.setCancel(picker.getTranslation("uikit.cancel"));
        texts.setBadInputErrorMessage(picker.getTranslation("uikit.date.bad"));
        texts.setRequiredErrorMessage(picker.getTranslation("uikit.date.missing"));
        texts.setMinErrorMessage(picker.getTranslation("uikit.date.early"));
        texts.setMaxErrorMessage(picker.getTranslation("uikit.date.late"));
        picker.setI18n(texts);
        return picker;
    }

    /** A field for several of a short list; what it says to a screen reader is Chinese too. */
    public static <T> MultiSelectComboBox<T> severalOf(String label) {
        MultiSelectComboBox<T> field = new MultiSelectComboBox<>(label);
        field.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(field.getTranslation("uikit.several.cleared"))
                .setFocused(field.getTranslation("uikit.several.focused"))
                .setSelected(field.getTranslation("uikit.several.selected"))
                .setDeselected(field.getTranslation("uikit.several.deselected"))
                .setTotal(field.getTranslation("uikit.several.total", "{count}")));
        return field;
    }

    /** @param largest size in bytes above which a file is not taken */
    public static UploadI18N upload(Component host, long largest) {
        UploadI18N texts = new UploadI18N();
        texts.setDropFiles(new UploadI18N.DropFiles()
                .setOne(host.getTranslation("uikit.upload.drop"))
                .setMany(host.getTranslation("uikit.upload.drop")));
        texts.setAddFiles(new UploadI18N.AddFiles()
                .setOne(host.getTranslation("uikit.upload.choose"))
                .setMany(host.getTranslation("uikit.upload.choose")));
        texts.setError(new UploadI18N.Error()
                .setTooManyFiles(host.getTranslation("uikit.upload.one"))
                .setFileIsTooBig(host.getTranslation("uikit.upload.big", largest / (1024 * 1024)))
                .setIncorrectFileType(host.getTranslation("uikit.upload.type")));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(host.getTranslation("uikit.upload.connecting"))
                        .setStalled(host.getTranslation("uikit.upload.stalled"))
                        .setProcessing(host.getTranslation("uikit.upload.processing"))
                        .setHeld(host.getTranslation("uikit.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(host.getTranslation("uikit.upload.left"))
                        .setUnknown(host.getTranslation("uikit.upload.leftUnknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(host.getTranslation("uikit.upload.failed"))
                        .setUnexpectedServerError(host.getTranslation("uikit.upload.failed"))
                        .setForbidden(host.getTranslation("uikit.upload.forbidden"))));
        texts.setFile(new UploadI18N.File()
                .setRetry(host.getTranslation("uikit.upload.retry"))
                .setStart(host.getTranslation("uikit.upload.start"))
                .setRemove(host.getTranslation("uikit.upload.remove")));
        texts.setUnits(List.of("B", "KB", "MB", "GB"));
        return texts;
    }

    private static List<String> months(TextStyle style) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(style, Locale.CHINA))
                .toList();
    }

    private static List<String> weekdays(TextStyle style) {
        return java.util.stream.IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.of(day == 0 ? 7 : day).getDisplayName(style, Locale.CHINA))
                .toList();
    }
}
