package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRequest;
import cn.qinqing.issues.IssueService;
import cn.qinqing.people.Bodies;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which operating body has an issue, and what others call it. */
@Component
public class HandingStore {

    private final Bodies bodies;
    private final Numbers numbers;
    private final HandlerStore handlers;
    private final JdbcClient jdbc;

    HandingStore(Bodies bodies, Numbers numbers, HandlerStore handlers, JdbcClient jdbc) {
        this.bodies = bodies;
        this.numbers = numbers;
        this.handlers = handlers;
        this.jdbc = jdbc;
    }

    public Bodies.Body bodyOf(Issue issue) {
        return bodies.all().stream()
                .filter(one -> one.id().equals(issue.body()))
                .findFirst()
                .orElseThrow();
    }

    /** The prefecture and the body of the enterprise's division, without the one that has it. */
    public List<Bodies.Body> others(Issue issue) {
        String division = jdbc.sql("select division_code from enterprise where id = ?")
                .param(issue.enterprise().value())
                .query(String.class)
                .single();
        Set<String> possible = Set.of(
                bodies.ofDivision(division).divisionCode(),
                bodies.ofDivision(Divisions.PREFECTURE).divisionCode(),
                "");
        return bodies.all().stream()
                .filter(one ->
                        possible.contains(one.divisionCode()) && !one.id().equals(issue.body()))
                .toList();
    }

    /** In the series of the bodies that took it over, the latest last. */
    public List<String> numbers(IssueId issue) {
        return jdbc.sql("select number from issue_number where issue_id = ? order by since, id")
                .param(issue.value())
                .query(String.class)
                .list();
    }

    /** The other side takes it over: a number of its own, once; whoever handled it before has done with it. */
    public String accept(IssueDesk.Taken taken, IssueRequest asked) {
        Issue issue = taken.issue();
        Bodies.Body body = bodies.all().stream()
                .filter(one -> one.code().equals(asked.code()))
                .findFirst()
                .orElseThrow();
        handlers.end(issue.id(), taken.now());
        issue.handedTo(body.id());
        String number = numberOf(issue, body).orElseGet(() -> number(taken, body));
        return IssueDesk.detail("issues.detail.handed", body.name(), number);
    }

    private Optional<String> numberOf(Issue issue, Bodies.Body body) {
        String prefix = body.numberPrefix() + IssueService.SERIES;
        if (issue.number().startsWith(prefix)) {
            // it comes back to where it was registered
            return Optional.of(issue.number());
        }
        return jdbc.sql("select number from issue_number where issue_id = ? and body_id = ?")
                .params(issue.id().value(), body.id().value())
                .query(String.class)
                .optional();
    }

    private String number(IssueDesk.Taken taken, Bodies.Body body) {
        String number = numbers.next(body.id(), IssueService.SERIES, OfficeTime.dayOf(taken.now()));
        jdbc.sql("insert into issue_number (id, issue_id, body_id, number, since) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        taken.issue().id().value(),
                        body.id().value(),
                        number,
                        OfficeTime.column(taken.now()))
                .update();
        return number;
    }
}
