package cn.qinqing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.shared.Right;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

    private static final Set<Right> ADMINISTRATION = Set.of(
            Right.ACCOUNT_MANAGE,
            Right.ACCOUNT_GRANT,
            Right.AUDIT_READ,
            // as a file what one may read anyway
            Right.EXPORT,
            Right.SETTING_EDIT,
            Right.MAIL_OPERATE);

    @Test
    void no_administrator_has_a_business_right() {
        Arrays.stream(Role.values())
                .filter(role -> role.side() != Side.BUSINESS)
                .forEach(role -> assertThat(role.rights()).isSubsetOf(ADMINISTRATION));
    }

    @Test
    void nobody_both_opens_accounts_and_grants_rights_and_reads_the_log() {
        for (var role : Role.values()) {
            long sides = role.rights().stream()
                    .filter(Set.of(Right.ACCOUNT_MANAGE, Right.ACCOUNT_GRANT, Right.AUDIT_READ)::contains)
                    .count();
            assertThat(sides).as(role.name()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void preparing_reviewing_and_publishing_the_register_lie_in_three_roles() {
        for (var role : Role.values()) {
            long steps = role.rights().stream()
                    .filter(Set.of(Right.REGISTER_PREPARE, Right.REGISTER_REVIEW, Right.REGISTER_PUBLISH)::contains)
                    .count();
            assertThat(steps).as(role.name()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void the_supervisor_changes_nothing() {
        assertThat(Role.SUPERVISOR.rights())
                .doesNotContain(
                        Right.PEOPLE_EDIT,
                        Right.ENTERPRISE_EDIT,
                        Right.ASSIGNMENT_EDIT,
                        Right.IMPORT_RUN,
                        Right.VISIT_RECORD,
                        Right.ISSUE_RAISE,
                        Right.REGISTER_PREPARE,
                        Right.REGISTER_REVIEW,
                        Right.REGISTER_PUBLISH);
    }
}
