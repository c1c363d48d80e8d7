package cn.qinqing.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.notification.MailPurpose;
import cn.qinqing.notification.Outbox;
import cn.qinqing.notification.domain.MailStore;
import cn.qinqing.notification.domain.MailTexts.Mail;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.workbench.TestAccounts;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MailListViewTest extends UiTest {

    @Autowired
    MailStore mails;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private AccountId reader;

    @BeforeEach
    void a_mail_that_did_not_go() {
        jdbc.sql("delete from mail_message").update();
        reader = TestAccounts.stored(jdbc).account();
        mails.add(reader, "zhang@example.gov.cn", new Mail(MailPurpose.DIGEST, "题", "正文"), clock.instant());
        jdbc.sql(
                        "update mail_message set state = 'FAILED', tries = 7, failure = 'connection refused' where account_id = ?")
                .param(reader.value())
                .update();
        Actors.signIn(TestAccounts.stored(jdbc).account(), null, null, Role.SYSTEM_ADMIN);
    }

    @AfterEach
    void leave_no_mail_for_others_to_send() {
        jdbc.sql("delete from mail_message").update();
    }

    @Test
    void the_administrator_sees_why_it_did_not_go_but_neither_address_nor_text() {
        UI.getCurrent().navigate("mails");
        String row = Cells.of(grid(), 0, "notification.mails.state") + GridKt._getFormattedRow(grid(), 0);
        assertThat(row).contains("未发出", "connection refused", "z***@example.gov.cn", "每日汇总");
        assertThat(row).doesNotContain("zhang@", "正文");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).anyMatch(text -> text.contains("没有设置邮件服务器"));
    }

    @Test
    void it_is_tried_again_at_the_press_of_a_button_and_the_log_says_so() {
        UI.getCurrent().navigate("mails", QueryParameters.simple(Map.of("state", "failed")));
        assertThat(GridKt._size(grid())).isEqualTo(1);
        ((Button) GridKt._getCellComponent(grid(), 0, "notification.field.do")).click();
        assertThat(jdbc.sql("select state from mail_message where account_id = ?")
                        .param(reader.value())
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'mail.again'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void nobody_else_looks_into_it() {
        assertThatThrownBy(() -> outbox.page(Actors.with(Role.COMMERCE_CLERK, Role.SECURITY_ADMIN), null, 0, 1))
                .isInstanceOf(RightMissing.class);
    }

    private static Grid<?> grid() {
        return _get(Grid.class);
    }
}
