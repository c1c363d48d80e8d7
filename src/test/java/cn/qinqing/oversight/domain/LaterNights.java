package cn.qinqing.oversight.domain;

import cn.qinqing.issues.IssueSupervision;
import cn.qinqing.workbench.Settings;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens in a night, of today and of later days. */
public final class LaterNights {

    private final ApplicationContext beans;

    public LaterNights(ApplicationContext beans) {
        this.beans = beans;
    }

    public void today() {
        at(Duration.ZERO);
    }

    public void tomorrow() {
        at(Duration.ofDays(1));
    }

    /** Hashes are forgotten on a later day; gives how many. */
    public int forgotten(Duration later) {
        Clock clock = Clock.offset(beans.getBean(Clock.class), later);
        return beans.getBean(TransactionTemplate.class)
                .execute(done -> new RatingTraces(
                                beans.getBean(JdbcClient.class),
                                beans.getBean(Settings.class),
                                beans.getBean(OversightKeys.class),
                                clock)
                        .forget());
    }

    private void at(Duration later) {
        new FurtherHandling(
                        beans.getBean(SampleStore.class),
                        beans.getBean(IssueSupervision.class),
                        beans.getBean(TransactionTemplate.class),
                        beans.getBean(I18NProvider.class),
                        Clock.offset(beans.getBean(Clock.class), later))
                .reopen();
    }
}
