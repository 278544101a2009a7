export { serviceNames, serviceOf, services, type Service } from "../model/service.ts";
