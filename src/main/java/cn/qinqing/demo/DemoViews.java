package cn.qinqing.demo;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.workbench.SavedViews;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Views that people of the commerce bureau keep and share: several keys in order, columns in an order of their own. */
@Component
class DemoViews {

    private final SavedViews views;
    private final AccountActors actors;
    private final JdbcClient jdbc;

    DemoViews(SavedViews views, AccountActors actors, JdbcClient jdbc) {
        this.views = views;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    void make() {
        Actor clerk = actor("clerk");
        Actor reviewer = actor("reviewer");
        views.save(
                clerk,
                "enterprises.list",
                "久未联系的在营企业",
                "sort=LAST_CONTACT%2CDIVISION&state=OPERATING&columns=name%2ClastContact%2Cleader%2Cofficer%2Cdivision",
                true);
        views.save(clerk, "enterprises.list", "库尔勒重点企业", "division=652801&key=1&sort=NAME", false);
        views.save(clerk, "assignments.list", "按角色、姓名", "sort=ROLE%2CHOLDER%2CDIVISION", true);
        views.save(reviewer, "visits.list", "有诉求的走访在前", "sort=-ISSUES%2C-ON", true);
        views.save(reviewer, "issues.list", "按主办单位、时限", "sort=LEAD_UNIT%2CDUE", true);
    }

    private Actor actor(String login) {
        UUID account = jdbc.sql("select id from account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
        return actors.find(new AccountId(account)).orElseThrow();
    }
}
