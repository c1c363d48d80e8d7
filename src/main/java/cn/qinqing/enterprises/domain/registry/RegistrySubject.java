package cn.qinqing.enterprises.domain.registry;

import static cn.qinqing.enterprises.domain.registry.RegistryColumns.ADDRESS;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.DIVISION;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.FOUNDED;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.INDUSTRY;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.KEY;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.NAME;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.SHORT_NAME;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.STATE;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.USCC;

import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.domain.Enterprise;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a registry file may say of an enterprise, of the record that stands and of the form that would change it. */
final class RegistrySubject {

    private RegistrySubject() {}

    /** Field → value of a record, an empty text where it has none. */
    static Map<String, String> values(Enterprise enterprise) {
        EnterpriseForm form = enterprise.form();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(NAME, form.name());
        values.put(USCC, Objects.requireNonNullElse(form.uscc(), ""));
        values.put(SHORT_NAME, Objects.requireNonNullElse(form.shortName(), ""));
        values.put(DIVISION, form.divisionCode());
        values.put(ADDRESS, Objects.requireNonNullElse(form.address(), ""));
        values.put(FOUNDED, form.foundedOn() == null ? "" : form.foundedOn().toString());
        values.put(INDUSTRY, Objects.requireNonNullElse(form.industryCode(), ""));
        values.put(STATE, form.state().name());
        values.put(KEY, Boolean.toString(form.keyEnterprise()));
        return values;
    }

    /** The form of a record with some values of its own replaced. */
    static EnterpriseForm changed(EnterpriseForm form, Map<String, String> values) {
        return new EnterpriseForm(
                form.kind(),
                values.getOrDefault(NAME, form.name()),
                values.getOrDefault(SHORT_NAME, form.shortName()),
                values.getOrDefault(USCC, form.uscc()),
                values.getOrDefault(DIVISION, form.divisionCode()),
                form.park(),
                values.getOrDefault(ADDRESS, form.address()),
                values.containsKey(FOUNDED) ? day(values.get(FOUNDED)) : form.foundedOn(),
                values.getOrDefault(INDUSTRY, form.industryCode()),
                form.size(),
                form.sizeJudgedOn(),
                values.containsKey(STATE) ? EnterpriseState.valueOf(values.get(STATE)) : form.state(),
                form.consent(),
                values.containsKey(KEY) ? Boolean.parseBoolean(values.get(KEY)) : form.keyEnterprise(),
                form.note(),
                form.version(),
                form.clientKey());
    }

    /** The form of a record that is not known yet; nobody has asked it yet whether it may be listed. */
    static EnterpriseForm fresh(Map<String, String> values) {
        return new EnterpriseForm(
                        EnterpriseKind.valueOf(
                                values.getOrDefault(RegistryColumns.KIND, EnterpriseKind.ENTERPRISE.name())),
                        values.get(NAME),
                        values.get(SHORT_NAME),
                        values.get(USCC),
                        values.get(DIVISION),
                        values.get(ADDRESS),
                        values.get(INDUSTRY),
                        null,
                        null,
                        EnterpriseState.valueOf(values.getOrDefault(STATE, EnterpriseState.OPERATING.name())),
                        ListingConsent.NOT_ASKED,
                        Boolean.parseBoolean(values.get(KEY)),
                        null,
                        null,
                        null)
                .withFounding(day(values.get(FOUNDED)));
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        return value == null || value.isEmpty() ? null : LocalDate.parse(value);
    }
}
