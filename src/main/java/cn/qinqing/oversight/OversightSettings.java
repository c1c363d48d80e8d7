package cn.qinqing.oversight;

import cn.qinqing.oversight.domain.StaffNetworks;
import cn.qinqing.workbench.SettingCatalog;
import cn.qinqing.workbench.SettingName;
import java.util.List;
import org.springframework.stereotype.Component;

/** Settings of the supervisor's desk. */
@Component
public class OversightSettings implements SettingCatalog {

    private static final int LONGEST = 500;

    /** Addresses of staff networks (办公网网段), such as {@code 10.20.0.0/16, 2001:db8::/32}; empty: none is known. */
    public static final SettingName<StaffNetworks> STAFF_NETWORKS = new SettingName<>(
            "oversight.staffNetworks",
            StaffNetworks.none(),
            List.of(),
            "≤ " + LONGEST,
            text -> StaffNetworks.of(text, LONGEST));

    /** So many enterprises that rate from one device within 30 days are told (同一设备评价的企业数). */
    public static final SettingName<Integer> DEVICE_ENTERPRISES =
            SettingName.number("oversight.deviceEnterprises", 3, 2, 100);

    /** So many days before a rating a changed contact is told (评价前变更联系人的天数). */
    public static final SettingName<Integer> CONTACT_DAYS = SettingName.number("oversight.contactDays", 7, 1, 60);

    /** Days after which the hashes of addresses and devices are emptied (评价来源指纹保留天数). */
    public static final SettingName<Integer> TRACE_DAYS = SettingName.number("oversight.traceDays", 90, 30, 365);

    /** A visit recorded later than so many days afterwards is told (走访迟记天数). */
    public static final SettingName<Integer> LATE_RECORD_DAYS =
            SettingName.number("oversight.lateRecordDays", 3, 0, 60);

    /** An issue registered later than so many days after it was raised is told (诉求迟登天数). */
    public static final SettingName<Integer> LATE_ENTRY_DAYS = SettingName.number("oversight.lateEntryDays", 1, 0, 60);

    @Override
    public List<SettingName<?>> settings() {
        return List.of(STAFF_NETWORKS, DEVICE_ENTERPRISES, CONTACT_DAYS, TRACE_DAYS, LATE_RECORD_DAYS, LATE_ENTRY_DAYS);
    }
}
