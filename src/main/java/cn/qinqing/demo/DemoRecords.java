package cn.qinqing.demo;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.visits.CorrectVisit;
import cn.qinqing.visits.GroupVisits;
import cn.qinqing.visits.PaperCheck;
import cn.qinqing.visits.RecordGroup;
import cn.qinqing.visits.RecordTrip;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.Trips;
import cn.qinqing.visits.VisitAttachments;
import cn.qinqing.visits.VisitChecks;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitExtras;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitLedgerImports;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitService;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records in all their kinds: a trip of the leader that the secretary noted, one stop of it checked on paper, one corrected,
 * one with a picture; a group visit with issues; a ledger of last year that waits for the clerk.
 */
@Component
class DemoRecords {

    private static final int STOPS = 3;
    private static final int LEDGER_ROWS = 8;
    private static final List<String> TEXTS =
            List.of("看了二期厂房，主体已封顶，计划明年春天试车。", "听取生产经营情况，职工230人，订单排到明年3月。", "了解原料收购和用电情况，企业对园区服务表示满意。");
    private static final List<String> LEDGER = List.of(
            "2025.3.4,刘建国,%s,实地走访,园区道路破损，货车进出困难,州交通运输局,已办结,满意",
            "2025年4月18日,阿依古丽·买买提,%s,座谈,希望协调银行展期贷款800万元,州金融办,办理中,基本满意",
            "2025/5/9,王志强,%s,电话,无,,,",
            "2025-06-12,刘建国,%s,现场,招工难，高峰期缺工约60人,州人社局,已办结,非常满意",
            "2025.7.1,陈兰,%s,实地走访,冬季用气指标不足，影响二期投产,州住建局,已答复，企业不认可,不满意",
            "45870,王志强,%s,座谈,污水管网未接通,州生态环境局,办理中,",
            "九月上旬,陈兰,%s,电话,工业用电价格偏高,州发改委,已办结,满意",
            "2025年10月21日,刘建国,某某县已更名企业,实地走访,土地证办理迟缓,州自然资源局,办理中,基本满意");

    private final AccountActors accounts;
    private final Trips trips;
    private final GroupVisits groups;
    private final VisitService visits;
    private final VisitQueries queries;
    private final VisitChecks checks;
    private final VisitAttachments attachments;
    private final VisitLedgerImports ledgers;
    private final JdbcClient jdbc;

    DemoRecords(
            AccountActors accounts,
            Trips trips,
            GroupVisits groups,
            VisitService visits,
            VisitQueries queries,
            VisitChecks checks,
            VisitAttachments attachments,
            VisitLedgerImports ledgers,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.trips = trips;
        this.groups = groups;
        this.visits = visits;
        this.queries = queries;
        this.checks = checks;
        this.attachments = attachments;
        this.ledgers = ledgers;
        this.jdbc = jdbc;
    }

    void make(DemoPeople.Staff staff, LocalDate today) {
        DemoPeople.Leader leader = staff.leaders().getFirst();
        Actor.Person secretary = somebody("officer");
        Actor.Person clerk = somebody("clerk");
        List<EnterpriseId> led = jdbc.sql(
                        "select enterprise_id from assignment where post_id = ? and role = 'LEADER' order by enterprise_id desc limit ?")
                .params(leader.post().value(), STOPS)
                .query((row, n) -> new EnterpriseId(row.getObject(1, UUID.class)))
                .list();
        List<VisitId> stops = trip(secretary, leader, led, today);
        group(secretary, led, today);
        VisitDetails first = queries.details(clerk, stops.getFirst());
        checks.recordPaper(
                clerk, new PaperCheck(first.row().id(), first.version(), today.minusDays(4), "属实。二期用气问题请商务局跟进。", null));
        if (stops.size() > 1) {
            VisitDetails second = queries.details(secretary, stops.get(1));
            visits.correct(
                    secretary,
                    new CorrectVisit(
                            second.row().id(),
                            second.version(),
                            second.row().on(),
                            second.row().mode(),
                            List.of("张建国（州工信局）"),
                            List.of("总经理助理"),
                            TEXTS.get(1).replace("230", "320"),
                            "职工人数听错了"));
        }
        attachments.add(secretary, stops.getLast(), "二期工地.png", picture());
        ledger(clerk);
    }

    private List<VisitId> trip(Actor secretary, DemoPeople.Leader leader, List<EnterpriseId> led, LocalDate today) {
        List<RecordTrip.Stop> stops = new ArrayList<>();
        for (EnterpriseId enterprise : led) {
            boolean first = stops.isEmpty();
            stops.add(new RecordTrip.Stop(
                    enterprise,
                    VisitMode.ON_SITE,
                    List.of("李明（总经理）"),
                    TEXTS.get(stops.size()),
                    first ? List.of(new RecordVisit.Said("冬季用气指标不足，影响二期投产", IssuePrivacy.NORMAL)) : List.of(),
                    first
                            ? new VisitExtras("当场说明了技改补贴的条件", "《惠企政策汇编》一本", "把用气问题的办理结果告诉企业", today.plusDays(5))
                            : VisitExtras.NONE));
        }
        return trips
                .record(
                        secretary,
                        new RecordTrip(
                                today.minusDays(6),
                                "新M·10001",
                                "企业自愿安排，未影响生产",
                                List.of(new RecordVisit.Participant("张建国（州工信局）", null)),
                                leader.person(),
                                stops,
                                Ids.next()))
                .stops()
                .stream()
                .map(recorded -> recorded.id())
                .toList();
    }

    private void group(Actor secretary, List<EnterpriseId> led, LocalDate today) {
        groups.record(
                secretary,
                new RecordGroup(
                        today.minusDays(9),
                        "民营企业融资座谈会",
                        "介绍了今年的贷款贴息政策，各家企业谈了资金需求。会议议定由州金融办分别对接。",
                        List.of(new RecordVisit.Participant("赵敏（州金融办）", null)),
                        null,
                        led.stream()
                                .map(enterprise -> new RecordGroup.Guest(enterprise, List.of("财务负责人")))
                                .toList(),
                        List.of(
                                new RecordGroup.Said(
                                        led.getFirst(), new RecordVisit.Said("希望协调展期贷款1500万元", IssuePrivacy.NORMAL)),
                                new RecordGroup.Said(
                                        led.getLast(), new RecordVisit.Said("抵押物评估费用偏高，希望合并评估", IssuePrivacy.NORMAL))),
                        Ids.next()));
    }

    private void ledger(Actor clerk) {
        List<String> names = jdbc.sql(
                        "select name from enterprise where merged_into is null and state = 'OPERATING' order by created_at, id limit ?")
                .param(LEDGER_ROWS)
                .query(String.class)
                .list();
        List<String> lines = new ArrayList<>();
        lines.add("序号,走访时间,走访领导,企业名称,走访方式,企业反映的问题,责任单位,办理情况,满意度");
        for (int i = 0; i < LEDGER.size(); i++) {
            String line = LEDGER.get(i).formatted(names.get(i));
            lines.add(i + 1 + "," + (i == 4 ? line.replace("已答复，企业不认可", "\"已答复，企业不认可\"") : line));
        }
        Path file = null;
        try {
            file = Files.createTempFile("demo-ledger", ".csv");
            Files.write(file, lines);
            ledgers.open(clerk, file, "2025年走访问题台账.csv");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            delete(file);
        }
    }

    /** A drawing of a building site: no photograph of anything that exists. */
    private static byte[] picture() {
        BufferedImage picture = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(new Color(0xDCE6EE));
        canvas.fillRect(0, 0, 640, 360);
        canvas.setColor(new Color(0xB9A88C));
        canvas.fillRect(0, 270, 640, 90);
        canvas.setColor(new Color(0x8A97A3));
        canvas.fillRect(180, 120, 280, 150);
        canvas.setColor(new Color(0x5F6B76));
        canvas.drawLine(500, 270, 500, 60);
        canvas.drawLine(500, 60, 380, 60);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException locked) {
            throw new UncheckedIOException(locked);
        }
    }

    private Actor.Person somebody(String login) {
        AccountId account = new AccountId(jdbc.sql("select id from account where login = ?")
                .param(login)
                .query(UUID.class)
                .single());
        return accounts.find(account).orElseThrow();
    }
}
