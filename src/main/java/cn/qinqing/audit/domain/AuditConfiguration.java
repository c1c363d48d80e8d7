package cn.qinqing.audit.domain;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches the sealer on. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditConfiguration {}
