package cn.qinqing.oversight.domain;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Networks of the staff as administrators type them. */
class StaffNetworksTest {

    private static final int LONGEST = 500;

    @Test
    void an_address_lies_in_its_network_and_in_no_other() {
        StaffNetworks networks = StaffNetworks.of("10.20.0.0/16，192.168.7.9、 2001:db8::/32", LONGEST);
        assertThat(networks.contains("10.20.255.1")).isTrue();
        assertThat(networks.contains("10.21.0.1")).isFalse();
        assertThat(networks.contains("192.168.7.9")).isTrue();
        assertThat(networks.contains("192.168.7.10")).isFalse();
        assertThat(networks.contains("2001:db8:1::5")).isTrue();
        assertThat(networks.contains("2001:db9::5")).isFalse();
        assertThat(networks.contains("host.example")).isFalse();
        assertThat(networks.toString()).isEqualTo("10.20.0.0/16, 192.168.7.9, 2001:db8::/32");
    }

    @Test
    void nothing_typed_means_no_network_and_everything_means_all() {
        assertThat(StaffNetworks.of(" ", LONGEST).contains("10.0.0.1")).isFalse();
        assertThat(StaffNetworks.of("0.0.0.0/0", LONGEST).contains("10.0.0.1")).isTrue();
    }

    @Test
    void what_is_no_network_is_refused_with_the_part_that_is_none() {
        for (String wrong :
                new String[] {"10.0.0.0/33", "10.0.0", "office.example", "10.0.0.256", "1::/129", "a.b.c.d/8"}) {
            refused("oversight.setting.staffNetworks.wrong", () -> StaffNetworks.of(wrong, LONGEST));
        }
        refused("workbench.setting.text", () -> StaffNetworks.of("1".repeat(501), LONGEST));
    }
}
