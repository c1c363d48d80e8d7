package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.uikit.KeyValues;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody else made of an enterprise since a form was opened, and who: only what differs. */
final class NewestRecord {

    private final EnterpriseTools tools;
    private final EnterpriseDetails before;
    private final EnterpriseDetails now;
    private final KeyValues lines = new KeyValues();

    private NewestRecord(EnterpriseTools tools, EnterpriseDetails before, EnterpriseDetails now) {
        this.tools = tools;
        this.before = before;
        this.now = now;
    }

    static KeyValues of(EnterpriseTools tools, EnterpriseDetails before, EnterpriseDetails now) {
        return new NewestRecord(tools, before, now).differences();
    }

    private KeyValues differences() {
        EnterpriseForm then = before.form();
        EnterpriseForm form = now.form();
        differs("name", then.name(), form.name());
        differs("shortName", then.shortName(), form.shortName());
        differs("uscc", then.uscc(), form.uscc());
        differs("kind", label(then.kind()), label(form.kind()));
        differs(
                "division",
                tools.divisions().nameOf(then.divisionCode()),
                tools.divisions().nameOf(form.divisionCode()));
        differs("park", before.parkName(), now.parkName());
        differs("address", then.address(), form.address());
        differs("industry", industry(then.industryCode()), industry(form.industryCode()));
        differs(
                "size",
                then.size() == null ? null : label(then.size()),
                form.size() == null ? null : label(form.size()));
        differs("state", label(then.state()), label(form.state()));
        differs("consent", label(then.consent()), label(form.consent()));
        differs("key", yes(then.keyEnterprise()), yes(form.keyEnterprise()));
        differs("note", then.note(), form.note());
        tools.queries()
                .lastEditor(tools.actor(), now.id())
                .ifPresent(who -> lines.line(lines.getTranslation("enterprises.changedBy"), who));
        return lines;
    }

    private void differs(String field, @Nullable String then, @Nullable String since) {
        if (!Objects.equals(then, since)) {
            lines.line(lines.getTranslation("enterprises.field." + field), since);
        }
    }

    private String yes(boolean value) {
        return lines.getTranslation(value ? "uikit.yes" : "uikit.no");
    }

    private static @Nullable String industry(@Nullable String code) {
        return code == null
                ? null
                : code + Industries.of(code).map(one -> " " + one.name()).orElse("");
    }

    private String label(Enum<?> value) {
        return lines.getTranslation("enterprises." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
