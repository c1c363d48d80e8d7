package cn.qinqing.portal;

import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.SettingCatalog;
import cn.qinqing.workbench.SettingName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Settings of what enterprises see. */
@Component
public class PortalSettings implements SettingCatalog {

    private static final int LONGEST = 60;
    private static final Pattern OFFICE_LINE = Pattern.compile("(.*[^\\s　])[\\s　]+([0-9-]{3,20})");

    /**
     * The office and its published number that every message names: {@code 州商务局企业服务科 0996-2031234}; empty: the text of
     * the message file.
     */
    public static final SettingName<String> OFFICE =
            new SettingName<>("portal.office", "", List.of(), "≤ " + LONGEST, PortalSettings::office);

    @Override
    public List<SettingName<?>> settings() {
        return List.of(OFFICE);
    }

    /** Name and number of a line; the name stands first. */
    public static Matcher parts(String line) {
        return OFFICE_LINE.matcher(line);
    }

    /** A mobile number is somebody's own: only what an office may publish. */
    private static String office(String typed) {
        String line = typed.strip();
        if (line.isEmpty()) {
            return line;
        }
        Matcher parts = parts(line);
        if (line.codePointCount(0, line.length()) > LONGEST || !parts.matches() || !published(parts.group(2))) {
            throw new RuleViolation("portal.setting.office.wrong", LONGEST);
        }
        return line;
    }

    private static boolean published(String number) {
        try {
            return PhoneNumber.parse(number).kind() == PhoneNumber.Kind.OFFICE;
        } catch (RuleViolation unreadable) {
            return false;
        }
    }
}
