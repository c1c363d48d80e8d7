package cn.qinqing.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.register.domain.EditionStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was approved is what is published, whoever tries otherwise, and wherever. */
class ApprovalBindingIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RegisterService register;

    @Autowired
    PublicationService publication;

    @Autowired
    RegisterQueries queries;

    @Autowired
    EditionStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private RegisterFixture office;

    @BeforeEach
    void people() {
        office = new RegisterFixture(context);
        office.finishOpen();
    }

    @Test
    void the_application_s_own_user_cannot_change_words_after_submission() {
        office.listed("绑定一号有限公司", "绑定领导甲");
        EditionId old = office.published();
        office.listed("绑定二号有限公司", "绑定领导乙");
        EditionId edition = office.approved();
        UUID version = jdbc.sql("select id from entry_version where edition_id = ? limit 1")
                .param(edition.value())
                .query(UUID.class)
                .single();
        for (EditionId target : List.of(edition, old)) {
            for (String sql : List.of(
                    "update entry_version set payload = replace(payload, '绑定', '篡改') where edition_id = ?",
                    "update entry_version set payload_hash = repeat('0', 64) where edition_id = ?",
                    "update entry_version set public_note = '篡改', change_kind = 'CORRECTION' where edition_id = ?",
                    "update entry_version set edition_id = uuid() where edition_id = ?",
                    "update entry_version set version_no = version_no + 100 where edition_id = ?",
                    "update entry_version set published_at = '2020-01-01' where edition_id = ?",
                    "delete p from entry_version_person p join entry_version v on v.id = p.version_id where v.edition_id = ?",
                    "update entry_version_person p join entry_version v on v.id = p.version_id set p.payload = null, p.salt = null where v.edition_id = ?",
                    "update entry_version_person p join entry_version v on v.id = p.version_id set p.payload = replace(p.payload, '绑定', '篡改') where v.edition_id = ?",
                    "update entry_version_person p join entry_version v on v.id = p.version_id set p.position = p.position + 10 where v.edition_id = ?",
                    "insert into entry_version_person (version_id, position, digest, salt, payload) select id, 9, repeat('0', 64), '', '{\"role\":\"LEADER\",\"name\":\"篡改\"}' from entry_version where edition_id = ?",
                    "insert into entry_version (id, entry_id, version_no, edition_id, change_kind, public_note, payload_hash, payload, valid_from, published_at) select uuid(), entry_id, version_no + 1, edition_id, 'UPDATE', '篡改', payload_hash, payload, valid_from, utc_timestamp() from entry_version where edition_id = ? limit 1",
                    "update register_edition set approved_digest = repeat('0', 64) where id = ?",
                    "update register_edition set state = 'DRAFT' where id = ?",
                    "update register_edition set state = 'SUBMITTED' where id = ?",
                    "delete from register_edition where id = ?")) {
                assertThatThrownBy(() -> jdbc.sql(sql).param(target.value()).update())
                        .as(sql)
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageMatching("(?s).*(entry_version|entry_version_person|register_edition): .*");
            }
        }
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into register_edition (id, body_id, number, title, disclosing_unit, as_of, state, prepared_by, approved_by, approved_digest, created_at) select ?, body_id, number + 1000, title, disclosing_unit, as_of, 'APPROVED', prepared_by, approved_by, approved_digest, created_at from register_edition where id = ?")
                        .params(Ids.next(), edition.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(version).isNotNull();
        office.publish(edition);
        assertThatThrownBy(() -> jdbc.sql(
                                "update register_release set manifest_hash = repeat('0', 64) where edition_id = ?")
                        .param(edition.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        store.demandUnchanged();
    }

    @Test
    void a_transaction_that_began_before_the_submission_cannot_write_after_it() {
        office.listed("绑定三号有限公司", "绑定领导丙");
        EditionId edition = register.draft(office.clerk, java.time.LocalDate.of(2026, 11, 23));
        assertThatThrownBy(() -> transaction.executeWithoutResult(begun -> {
                    // its picture of the edition is a draft
                    jdbc.sql("select state from register_edition where id = ?")
                            .param(edition.value())
                            .query(String.class)
                            .single();
                    CompletableFuture.runAsync(() -> {
                                register.submit(office.clerk, edition);
                                register.approve(office.reviewer, edition, office.digest(edition));
                            })
                            .join();
                    jdbc.sql("update entry_version set public_note = '篡改' where edition_id = ?")
                            .param(edition.value())
                            .update();
                }))
                .isInstanceOf(DataAccessException.class);
        office.publish(edition);
    }

    @Test
    void the_reviewer_approves_only_what_was_on_the_screen() {
        office.listed("绑定四号有限公司", "绑定领导丁");
        EditionId edition = office.submitted();
        String seen = office.digest(edition);
        Actor second = office.person(Role.COMMERCE_REVIEWER);
        register.giveBack(second, edition, "请补充");
        office.listed("绑定五号有限公司", "绑定领导戊");
        register.refresh(office.clerk, edition);
        register.submit(office.clerk, edition);
        assertThatThrownBy(() -> register.approve(office.reviewer, edition, seen))
                .hasMessage("register.digest.seen");
        assertThat(queries.edition(office.clerk, edition).state()).isEqualTo(EditionState.SUBMITTED);
        register.approve(office.reviewer, edition, office.digest(edition));
        assertThatThrownBy(() -> publication.publish(office.publisher, edition, seen))
                .hasMessage("register.digest.seen");
        office.publish(edition);
    }

    @Test
    void an_approval_ends_when_the_edition_is_given_back() {
        office.listed("绑定六号有限公司", "绑定领导己");
        EditionId edition = office.approved();
        register.giveBack(office.reviewer, edition, "发现错字");
        assertThatThrownBy(() -> office.publish(edition)).hasMessage("register.state.wrong.RETURNED");
        assertThat(jdbc.sql("select approved_digest from register_edition where id = ?")
                        .param(edition.value())
                        .query(String.class)
                        .optional())
                .isEmpty();
        register.submit(office.clerk, edition);
        register.approve(office.reviewer, edition, office.digest(edition));
        office.publish(edition);
    }

    /** Who has the owner's rights can switch the triggers off; the words still do not get out. */
    @Test
    void words_changed_past_the_triggers_stop_the_publication() throws SQLException {
        office.listed("绑定七号有限公司", "绑定领导庚");
        office.published();
        office.listed("绑定八号有限公司", "绑定领导辛");
        EditionId edition = office.approved();
        for (String[] change : List.of(
                new String[] {
                    "update entry_version set payload = replace(payload, '绑定八号', '篡改八号')",
                    "update entry_version set payload = replace(payload, '篡改八号', '绑定八号')",
                    "register.digest.changed"
                },
                new String[] {
                    "update entry_version_person set payload = replace(payload, '绑定领导辛', '篡改领导辛')",
                    "update entry_version_person set payload = replace(payload, '篡改领导辛', '绑定领导辛')",
                    "register.digest.changed"
                },
                new String[] {
                    "update entry_version set payload = replace(payload, '绑定七号', '篡改七号'), payload_hash = sha2(payload, 256)",
                    null,
                    "register.version.changed"
                },
                new String[] {
                    "update entry_version set public_note = concat(coalesce(public_note, ''), '篡改') where published_at is not null",
                    "update entry_version set public_note = nullif(replace(public_note, '篡改', ''), '') where published_at is not null",
                    "register.edition.changed"
                })) {
            List<String> undo = new ArrayList<>();
            if (change[1] == null) {
                jdbc.sql("select id, payload, payload_hash from entry_version")
                        .query((row, n) -> undo.add("update entry_version set payload = '" + row.getString(2)
                                + "', payload_hash = '" + row.getString(3) + "' where id = '" + row.getString(1) + "'"))
                        .list();
            } else {
                undo.add(change[1]);
            }
            pastTheTriggers(List.of(change[0]));
            assertThatThrownBy(() -> office.publish(edition)).as(change[0]).hasMessage(change[2]);
            pastTheTriggers(undo);
        }
        office.publish(edition);
    }

    /** As the owner, with the triggers of both tables taken away and put back. */
    private void pastTheTriggers(List<String> changes) throws SQLException {
        var access = databaseAccess();
        try (Connection owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                Statement statement = owner.createStatement()) {
            List<String> made = new ArrayList<>();
            for (String trigger : List.of("entry_version_guard_update", "entry_version_person_no_update")) {
                try (var row = statement.executeQuery("show create trigger " + trigger)) {
                    row.next();
                    made.add(row.getString("SQL Original Statement"));
                }
            }
            for (String trigger : List.of("entry_version_guard_update", "entry_version_person_no_update")) {
                statement.execute("drop trigger " + trigger);
            }
            try {
                for (String change : changes) {
                    statement.execute(change);
                }
            } finally {
                for (String trigger : made) {
                    statement.execute(trigger);
                }
            }
        }
    }
}
